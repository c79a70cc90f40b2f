package dev.countersign.identity;

import java.util.Locale;
import java.util.Set;

/** Which schemes an address may have that people are sent to. */
public final class Schemes {
    private static final Set<String> WEB = Set.of("http", "https");

    /** On these a browser acts itself: it would run or read something where an app should open. */
    private static final Set<String> OF_BROWSERS =
            Set.of("javascript", "data", "vbscript", "file", "blob", "filesystem", "about", "view-source");

    private Schemes() {}

    public static boolean isOfTheWeb(String scheme) {
        return WEB.contains(scheme.toLowerCase(Locale.ROOT));
    }

    /** Whether an application may have this scheme for its own. */
    public static boolean mayBeOfAnApp(String scheme) {
        return !isOfTheWeb(scheme) && !OF_BROWSERS.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
