package dev.countersign.envelope;

import dev.countersign.kernel.BoundedMatch;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern the sender wrote for what a signer types. It may be in another dialect, or take longer than the age of the
 * world: neither must lock the signer out or hold up the server, so what cannot be decided is accepted.
 */
final class SenderPattern {
    private static final int LONGEST = 2_000;

    private SenderPattern() {}

    static boolean accepts(@Nullable String pattern, String value) {
        if (pattern == null || pattern.isEmpty() || pattern.length() > LONGEST) {
            return true;
        }
        try {
            return BoundedMatch.of(pattern, value, Matcher::find).orElse(true);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
