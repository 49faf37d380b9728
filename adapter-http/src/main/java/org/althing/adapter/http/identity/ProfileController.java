package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.identity.ChangePassword;
import org.althing.application.identity.DeleteAccount;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.PublishKey;
import org.althing.application.identity.ReadProfile;
import org.althing.application.identity.WithdrawKey;

/** The caller's own account. */
@Controller(Exchange.ROOT + "/users/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {
    private final ReadProfile readProfile;
    private final EditProfile editProfile;
    private final ChangePassword changePassword;
    private final DeleteAccount deleteAccount;
    private final PublishKey publishKey;
    private final WithdrawKey withdrawKey;

    ProfileController(
            ReadProfile readProfile,
            EditProfile editProfile,
            ChangePassword changePassword,
            DeleteAccount deleteAccount,
            PublishKey publishKey,
            WithdrawKey withdrawKey) {
        this.readProfile = readProfile;
        this.editProfile = editProfile;
        this.changePassword = changePassword;
        this.deleteAccount = deleteAccount;
        this.publishKey = publishKey;
        this.withdrawKey = withdrawKey;
    }

    @Get
    HttpResponse<?> read(Exchange http) {
        return http.query(ReadProfile.Command.class, command -> switch (readProfile.read(command)) {
            case ReadProfile.Profile profile -> http.ok(profile.user(), profile.version());
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Patch
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    HttpResponse<?> edit(Exchange http) {
        return http.matching(new EditProfile.AnyVersion(), EditProfile.Versions::new)
                .json(EditProfile.Command.class, command -> switch (editProfile.edit(command)) {
                    case EditProfile.Edited(var profile) -> http.ok(profile.user(), profile.version());
                    case Refusal refusal -> http.refuse(refusal);
                });
    }

    @Put("/password")
    HttpResponse<?> changePassword(Exchange http) {
        return http.json(ChangePassword.Command.class, command -> switch (changePassword.change(command)) {
            case ChangePassword.Changed changed -> http.noContent();
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Post("/deletion")
    HttpResponse<?> delete(Exchange http) {
        return http.json(DeleteAccount.Command.class, command -> switch (deleteAccount.delete(command)) {
            case DeleteAccount.Deleted deleted -> http.noContent();
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Put("/public-key")
    HttpResponse<?> publishKey(Exchange http) {
        return http.json(PublishKey.Command.class, command -> switch (publishKey.publish(command)) {
            case PublishKey.Published(var user) -> http.ok(user);
            case Refusal refusal -> http.refuse(refusal);
        });
    }

    @Delete("/public-key")
    HttpResponse<?> withdrawKey(Exchange http) {
        return http.query(WithdrawKey.Command.class, command -> switch (withdrawKey.withdraw(command)) {
            case WithdrawKey.Withdrawn withdrawn -> http.noContent();
            case Refusal refusal -> http.refuse(refusal);
        });
    }
}
