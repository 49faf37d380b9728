package org.althing.application.device;

import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;
import org.althing.application.device.spi.Reading;

/** The machine did not let itself be read. */
@Refuses({
    Problem.DEVICE_TOOL_MISSING,
    Problem.DEVICE_NOT_PERMITTED,
    Problem.DEVICE_TIMED_OUT,
    Problem.DEVICE_OUTPUT_TOO_LONG
})
public record Unreadable(Problem problem, String detail)
        implements Refusal,
                FindNetworkInterface.Result,
                ListNetworkInterfaces.Result,
                ReadSystemInfo.Result,
                ReadSystemStats.Result {

    static Unreadable because(Reading.Unread<?> why) {
        return switch (why) {
            case Reading.ToolMissing<?> it ->
                new Unreadable(Problem.DEVICE_TOOL_MISSING, it.tool() + " is not on this machine.");
            case Reading.NotPermitted<?> it ->
                new Unreadable(Problem.DEVICE_NOT_PERMITTED, "The server may not use " + it.tool() + " here.");
            case Reading.TimedOut<?> it ->
                new Unreadable(
                        Problem.DEVICE_TIMED_OUT,
                        it.tool() + " did not answer within " + it.after().toMillis() + " ms.");
            case Reading.OutputTooLong<?> it ->
                new Unreadable(
                        Problem.DEVICE_OUTPUT_TOO_LONG, it.tool() + " said more than " + it.limitBytes() + " bytes.");
        };
    }
}
