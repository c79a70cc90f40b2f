package dev.countersign.seal;

import dev.countersign.seal.type.Shaper;
import dev.countersign.seal.type.Typeface;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a paragraph where its script allows, and inside words only when a word is wider than the line (in ems). The
 * paragraph is shaped once to guess where each line ends; only the guess is shaped again, as letters may join otherwise
 * at a line's end.
 */
final class LineBreaker {
    private static final float GUESS_IS_OFF_BY = 0.5f;

    private final List<Typeface> chain;
    private final boolean rightToLeft;
    private final float limit;

    LineBreaker(List<Typeface> chain, boolean rightToLeft, float limit) {
        this.chain = chain;
        this.rightToLeft = rightToLeft;
        this.limit = limit;
    }

    List<String> lines(String paragraph) {
        if (limit == Float.POSITIVE_INFINITY || paragraph.isEmpty()) {
            return List.of(paragraph);
        }
        var pen = pen(paragraph);
        return pen[paragraph.length()] <= limit ? List.of(paragraph) : broken(paragraph, pen);
    }

    /** Where the pen stands before each character, and after the last. */
    private float[] pen(String paragraph) {
        var advances = Shaper.advances(paragraph, rightToLeft, chain);
        var pen = new float[advances.length + 1];
        for (int i = 0; i < advances.length; i++) {
            pen[i + 1] = pen[i] + advances[i];
        }
        return pen;
    }

    private List<String> broken(String paragraph, float[] pen) {
        var words = new Breaks(paragraph, pen, BreakIterator.getLineInstance(locale(paragraph)));
        var letters = new Breaks(paragraph, pen, BreakIterator.getCharacterInstance(Locale.ROOT));
        var lines = new ArrayList<String>();
        for (int from = 0; from < paragraph.length(); ) {
            int end = words.lastFitting(from);
            end = end > from ? end : Math.max(letters.lastFitting(from), letters.firstAfter(from));
            lines.add(paragraph.substring(from, end).stripTrailing());
            from = end;
        }
        return lines;
    }

    // only the Thai break iterator brings the dictionary that a script without blanks needs
    private static Locale locale(String text) {
        boolean thai =
                text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI);
        return thai ? Locale.of("th") : Locale.ROOT;
    }

    private float width(String text) {
        return Shaper.shape(text, rightToLeft, chain).width();
    }

    /** The places where a paragraph may be broken. */
    private final class Breaks {
        private final String paragraph;
        private final float[] pen;
        private final int[] places;

        Breaks(String paragraph, float[] pen, BreakIterator breaks) {
            this.paragraph = paragraph;
            this.pen = pen;
            var found = new ArrayList<Integer>();
            breaks.setText(paragraph);
            for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
                found.add(at);
            }
            this.places = found.stream().mapToInt(Integer::intValue).toArray();
        }

        int firstAfter(int from) {
            return places[indexAfter(from)];
        }

        private int indexAfter(int from) {
            int index = Arrays.binarySearch(places, from);
            return index < 0 ? -index - 1 : index + 1;
        }

        /** The last place that fits on a line which starts at from; from itself if none does. */
        int lastFitting(int from) {
            int first = indexAfter(from);
            int guess = guess(first, from);
            for (int i = guess; i >= first; i--) {
                if (width(text(from, places[i])) <= limit) {
                    return places[i];
                }
            }
            return from;
        }

        /** The last place that may fit. */
        private int guess(int first, int from) {
            int low = first - 1;
            int high = places.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                int end = from + text(from, places[middle]).length();
                if (pen[end] - pen[from] <= limit + GUESS_IS_OFF_BY) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        private String text(int from, int to) {
            return paragraph.substring(from, to).stripTrailing();
        }
    }
}
