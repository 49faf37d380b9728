package org.althing.application.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.althing.application.Caller;
import org.althing.application.identity.spi.SecondFactors;
import org.althing.application.spi.Chance;

final class BeginSecondFactorService implements BeginSecondFactor {
    private static final int RECOVERY_CODES = 10;

    private final SecondFactors factors;
    private final Chance chance;

    BeginSecondFactorService(SecondFactors factors, Chance chance) {
        this.factors = factors;
        this.chance = chance;
    }

    @Override
    public Result begin(Command command) {
        var denied = Denied.of(BeginSecondFactor.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        var totp = Totp.of(Secrets.bytes(Totp.BYTES, chance));
        var codes = Stream.generate(() -> RecoveryCode.next(chance))
                .limit(RECOVERY_CODES)
                .toList();
        var hashes = codes.stream().map(RecoveryCode::hash).collect(Collectors.toUnmodifiableSet());
        return factors.begin(known.user().id(), totp, hashes)
                ? new Begun(new NewSecondFactor(
                        totp.base32(),
                        uri(totp, String.valueOf(known.user().name())),
                        codes.stream().map(RecoveryCode::value).toList()))
                : new SecondFactorExists();
    }

    /** In the form that the first such app made usual. */
    private static String uri(Totp totp, String name) {
        var label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Althing:" + label + "?secret=" + totp.base32() + "&issuer=Althing";
    }
}
