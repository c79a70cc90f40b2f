package dev.countersign.kernel;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a pattern that somebody else wrote about a text that yet another typed. One that takes longer than the age of the
 * world is given up, so that it holds up nobody.
 */
public final class BoundedMatch {
    private static final int MOST_STEPS = 200_000;

    private BoundedMatch() {}

    /**
     * @param question such as {@code Matcher::find}
     * @return the answer, or empty where it cannot be had in so many steps
     * @throws java.util.regex.PatternSyntaxException when it is no pattern
     */
    public static Optional<Boolean> of(String pattern, String text, Predicate<Matcher> question) {
        try {
            return Optional.of(question.test(Pattern.compile(pattern).matcher(new Counted(text))));
        } catch (TooManySteps | StackOverflowError e) {
            return Optional.empty();
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
