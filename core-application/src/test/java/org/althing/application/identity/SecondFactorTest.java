package org.althing.application.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Locale;
import org.althing.application.Races;
import org.althing.domain.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user who wants it comes in by a password and a code of their app; the code, like a recovery code, is good once. */
class SecondFactorTest {
    private final Household household = new Household();

    @BeforeEach
    void frigg() {
        household.has("frigg", Role.USER);
    }

    @Test
    void until_it_is_confirmed_a_factor_keeps_nobody_out() {
        begin();
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Household.PASSWORD, null));
        assertEquals(new ConfirmSecondFactor.WrongCode(), confirm("000000"));
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Household.PASSWORD, null));
        assertEquals(false, household.now("frigg").secondFactor());
    }

    @Test
    void once_it_is_in_force_a_password_is_not_enough() {
        inForce();
        assertEquals(new SecondFactorRequired(), logIn(Household.PASSWORD, null));
        assertEquals(new AuthFailed(), logIn(Household.PASSWORD, "000000"));
        assertEquals(new AuthFailed(), logIn(Household.PASSWORD, "nonsense"));
        assertEquals(new AuthFailed(), logIn("a wrong password", null), "who does not know it learns nothing");
        household.clock.advance(Duration.ofSeconds(30));
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Household.PASSWORD, code()));
        assertEquals(true, household.now("frigg").secondFactor());
    }

    @Test
    void a_code_is_good_once() {
        inForce();
        assertEquals(new AuthFailed(), logIn(Household.PASSWORD, code()), "the confirmation used it");
        household.clock.advance(Duration.ofSeconds(30));
        var code = code();
        var logIns = Races.race(8, i -> logIn(Household.PASSWORD, code));
        assertEquals(1, logIns.stream().filter(LogIn.LoggedIn.class::isInstance).count());
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_typed() {
        var codes = inForce().recoveryCodes();
        assertEquals(10, codes.stream().distinct().count());
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Household.PASSWORD, codes.get(0)));
        assertEquals(new AuthFailed(), logIn(Household.PASSWORD, codes.get(0)));
        assertInstanceOf(
                LogIn.LoggedIn.class,
                logIn(Household.PASSWORD, codes.get(1).replace("-", " ").toUpperCase(Locale.ROOT)));
        var logIns = Races.race(8, i -> logIn(Household.PASSWORD, codes.get(2)));
        assertEquals(1, logIns.stream().filter(LogIn.LoggedIn.class::isInstance).count());
    }

    @Test
    void who_ends_it_must_know_the_password() {
        inForce();
        assertEquals(new WrongPassword("/password"), end("a wrong password"));
        assertEquals(new SecondFactorRequired(), logIn(Household.PASSWORD, null));
        assertEquals(new EndSecondFactor.Ended(), end(Household.PASSWORD));
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Household.PASSWORD, null));
        assertEquals(new SecondFactorNotFound(), end(Household.PASSWORD));
    }

    @Test
    void one_in_force_is_not_replaced_by_who_has_the_session_alone() {
        inForce();
        assertInstanceOf(
                BeginSecondFactor.SecondFactorExists.class,
                household
                        .althing
                        .get(BeginSecondFactor.class)
                        .begin(new BeginSecondFactor.Command(household.acting("frigg"))));
        assertEquals(new SecondFactorNotFound(), confirm(code()));
    }

    @Test
    void who_has_lost_everything_is_let_in_again_at_the_machine() {
        inForce();
        var reset = household.althing.get(ResetSecondFactor.class);
        var command = new ResetSecondFactor.Command(Household.CONSOLE, Household.pointer("frigg"));
        assertEquals(new ResetSecondFactor.Reset(), reset.reset(command));
        assertInstanceOf(LogIn.LoggedIn.class, logIn(Household.PASSWORD, null));
        assertEquals(new SecondFactorNotFound(), reset.reset(command));
        household.has("odin", Role.ADMIN);
        assertInstanceOf(
                Denied.class,
                reset.reset(new ResetSecondFactor.Command(household.acting("odin"), Household.pointer("frigg"))));
    }

    @Test
    void an_app_is_told_whose_it_is() {
        household.has("þórdís", Role.USER);
        var begun = household
                .althing
                .get(BeginSecondFactor.class)
                .begin(new BeginSecondFactor.Command(household.acting("þórdís")));
        var factor = assertInstanceOf(BeginSecondFactor.Begun.class, begun).factor();
        assertEquals(
                "otpauth://totp/Althing:%C3%BE%C3%B3rd%C3%ADs?secret=" + factor.secret() + "&issuer=Althing",
                factor.uri());
    }

    private BeginSecondFactor.NewSecondFactor begin() {
        var begun = household
                .althing
                .get(BeginSecondFactor.class)
                .begin(new BeginSecondFactor.Command(household.acting("frigg")));
        return assertInstanceOf(BeginSecondFactor.Begun.class, begun).factor();
    }

    private BeginSecondFactor.NewSecondFactor inForce() {
        var factor = begin();
        assertEquals(new ConfirmSecondFactor.Confirmed(), confirm(code()));
        return factor;
    }

    /** What the app shows now. */
    private String code() {
        var totp = household
                .secondFactors
                .find(household.now("frigg").id())
                .orElseThrow()
                .totp();
        return totp == null ? "" : totp.code(household.clock.now().getEpochSecond() / 30);
    }

    private ConfirmSecondFactor.Result confirm(String otp) {
        return household
                .althing
                .get(ConfirmSecondFactor.class)
                .confirm(new ConfirmSecondFactor.Command(household.acting("frigg"), otp));
    }

    private EndSecondFactor.Result end(String password) {
        return household
                .althing
                .get(EndSecondFactor.class)
                .end(new EndSecondFactor.Command(household.acting("frigg"), password));
    }

    private LogIn.Result logIn(String password, @Nullable String otp) {
        return household.althing.get(LogIn.class).logIn(new LogIn.Command("frigg", password, otp));
    }
}
