package dev.countersign.envelope;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern the sender wrote for what a signer types. It may be in another dialect, or take longer than the age of the
 * world: neither must lock the signer out or hold up the server, so what cannot be decided is accepted.
 */
final class SenderPattern {
    private static final int LONGEST = 2_000;
    private static final int MOST_STEPS = 200_000;

    private SenderPattern() {}

    static boolean accepts(@Nullable String pattern, String value) {
        if (pattern == null || pattern.isEmpty() || pattern.length() > LONGEST) {
            return true;
        }
        try {
            return Pattern.compile(pattern).matcher(new Counted(value)).find();
        } catch (PatternSyntaxException | TooManySteps | StackOverflowError e) {
            return true;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that ends a match which looks at its letters too often. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
