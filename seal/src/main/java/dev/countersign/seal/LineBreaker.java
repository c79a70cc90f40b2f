package dev.countersign.seal;

import dev.countersign.seal.type.Shaper;
import dev.countersign.seal.type.Typeface;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a paragraph where its script allows, and inside words only when a word is wider than the line (in ems). */
final class LineBreaker {
    private final List<Typeface> chain;
    private final boolean rightToLeft;
    private final float limit;

    LineBreaker(List<Typeface> chain, boolean rightToLeft, float limit) {
        this.chain = chain;
        this.rightToLeft = rightToLeft;
        this.limit = limit;
    }

    List<String> lines(String paragraph) {
        if (width(paragraph) <= limit) {
            return List.of(paragraph);
        }
        var lines = new ArrayList<String>();
        var rest = paragraph;
        while (!rest.isEmpty()) {
            int end = lastFittingBreak(rest, BreakIterator.getLineInstance(locale(rest)));
            end = end > 0
                    ? end
                    : Math.max(
                            lastFittingBreak(rest, BreakIterator.getCharacterInstance(Locale.ROOT)), firstLetter(rest));
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
        }
        return lines;
    }

    private int lastFittingBreak(String text, BreakIterator breaks) {
        breaks.setText(text);
        int best = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (width(text.substring(0, at).stripTrailing()) > limit) {
                break;
            }
            best = at;
        }
        return best;
    }

    // only the Thai break iterator brings the dictionary that a script without blanks needs
    private static Locale locale(String text) {
        boolean thai =
                text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI);
        return thai ? Locale.of("th") : Locale.ROOT;
    }

    private static int firstLetter(String text) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        return letters.next();
    }

    private float width(String text) {
        return Shaper.shape(text, rightToLeft, chain).width();
    }
}
