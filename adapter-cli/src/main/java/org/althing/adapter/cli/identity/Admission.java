package org.althing.adapter.cli.identity;

import org.althing.adapter.cli.command.Answer;
import org.althing.adapter.cli.command.Desk;
import org.althing.application.Refusal;
import org.althing.application.identity.ChangeUser;
import org.althing.domain.identity.UserPointer;

/** Letting a user in, or keeping them out. */
final class Admission {
    private Admission() {}

    static Answer change(Desk desk, UserPointer user, boolean disabled) {
        return switch (desk.get(ChangeUser.class).change(new ChangeUser.Command(Desk.CONSOLE, user, null, disabled))) {
            case ChangeUser.Changed changed -> Answer.shown(changed.user());
            case Refusal refusal -> Answer.refused(refusal);
        };
    }
}
