package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.adapter.cli.command.Operation;
import org.althing.application.Refusal;
import org.althing.application.identity.RotateSigningKey;
import picocli.CommandLine.Command;

@Command(
        name = "rotate",
        description =
                "Signs access tokens with a new key from now on; those that there are stay good for their quarter of an"
                        + " hour.",
        footer = "  althing signing-key rotate")
final class SigningKeyRotate extends Operation {
    @Override
    public Answer run(Desk desk) {
        return switch (desk.get(RotateSigningKey.class).rotate(new RotateSigningKey.Command(Desk.CONSOLE))) {
            case RotateSigningKey.Rotated rotated -> Answer.shown(rotated.key());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
