package org.althing.adapter.http.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.althing.adapter.http.exchange.Exchange;
import org.althing.application.Refusal;
import org.althing.application.identity.EditProfile;
import org.althing.application.identity.ReadProfile;

/** The caller's own account. */
@Controller(Exchange.ROOT + "/users/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {
    private final ReadProfile readProfile;
    private final EditProfile editProfile;

    ProfileController(ReadProfile readProfile, EditProfile editProfile) {
        this.readProfile = readProfile;
        this.editProfile = editProfile;
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
}
