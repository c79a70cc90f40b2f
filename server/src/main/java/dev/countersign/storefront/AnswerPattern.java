package dev.countersign.storefront;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern a merchant wrote for what a customer types. One that takes longer than the age of the world must neither lock
 * the customer out nor hold up the server: what cannot be decided in time is accepted.
 */
public final class AnswerPattern {
    public static final int LONGEST = 500;
    private static final int MOST_STEPS = 200_000;

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
        try {
            return Pattern.compile(pattern).matcher(new Counted(answer)).matches();
        } catch (TooManySteps | StackOverflowError e) {
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
