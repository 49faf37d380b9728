package org.althing.domain.identity;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The passwords that are used most, and so are tried first: of the 10,000 commonest, those that are long enough to be chosen
 * here. Upper and lower case are not told apart.
 */
final class CommonPasswords {
    private CommonPasswords() {}

    static boolean contains(Password password) {
        return Loaded.LIST.containsKey(password.value().toLowerCase(Locale.ROOT));
    }

    /** Read when the first password is chosen, and not at each start. */
    private static final class Loaded {
        static final ResourceBundle LIST =
                ResourceBundle.getBundle("org.althing.domain.identity.common-passwords", Locale.ROOT);
    }
}
