package dev.countersign.storefront.form;

import dev.countersign.kernel.BoundedMatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern a merchant wrote for what a customer types. One that takes longer than the age of the world must neither lock
 * the customer out nor hold up the server: what cannot be decided in time is accepted.
 */
public final class AnswerPattern {
    public static final int LONGEST = 500;

    private AnswerPattern() {}

    /** Whether a form may have it. */
    public static boolean isWritten(String pattern) {
        try {
            Pattern.compile(pattern);
            return pattern.length() <= LONGEST;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static boolean accepts(String pattern, String answer) {
        return BoundedMatch.of(pattern, answer, Matcher::matches).orElse(true);
    }
}
