package dev.countersign.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of scopes as they stand in requests: words with spaces between. Scopes unknown here are kept and echoed. */
public final class Scopes {
    public static final String SIGNATURE = "signature";
    public static final String IMPERSONATION = "impersonation";
    public static final String EXTENDED = "extended";

    /** To be given a user's standing authority through the API; an extension of ours, which nobody has unless he asks. */
    public static final String STANDING_AUTHORITY = "standing_authority";

    /**
     * Marks what an application got without a secret or key of its own: any user who signs in can get the same by
     * himself, so it proves the user alone. Kept with the grant and told to nobody.
     */
    private static final String UNPROVEN = "unproven_application";

    /** Marks a call that somebody makes in the name of a colleague, who knows nothing of it. */
    private static final String ON_BEHALF = "on_behalf";

    /** All that eSignature clients ask for; what the application of the first start may do. */
    public static final Set<String> ALL = parse("signature impersonation extended cors openid email profile");

    private Scopes() {}

    /** The scopes in the order they were asked for; {@code signature} when none was. */
    public static Set<String> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of(SIGNATURE);
        }
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+"))));
    }

    public static Set<String> unproven(Set<String> scopes) {
        return marked(scopes, UNPROVEN);
    }

    static Set<String> onBehalf(Set<String> scopes) {
        return marked(scopes, ON_BEHALF);
    }

    private static Set<String> marked(Set<String> scopes, String mark) {
        var marked = new LinkedHashSet<>(scopes);
        marked.add(mark);
        return Collections.unmodifiableSet(marked);
    }

    static Set<String> told(Set<String> scopes) {
        var told = new LinkedHashSet<>(scopes);
        told.remove(UNPROVEN);
        return Collections.unmodifiableSet(told);
    }

    static boolean proveTheApplication(Set<String> scopes) {
        return !scopes.contains(UNPROVEN);
    }

    static boolean areOnBehalf(Set<String> scopes) {
        return scopes.contains(ON_BEHALF);
    }

    public static String format(Set<String> scopes) {
        return String.join(" ", scopes);
    }
}
