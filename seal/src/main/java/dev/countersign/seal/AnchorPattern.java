package dev.countersign.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An anchor's rules as a regular expression over a line. */
final class AnchorPattern {
    private final Pattern pattern;

    AnchorPattern(AnchorQuery query) {
        int flags = query.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var expression = expression(IndexedLine.plain(query.text().strip()), query.allowWhiteSpace());
        pattern = Pattern.compile(
                query.wholeWord() ? "(?<![\\p{L}\\p{N}])" + expression + "(?![\\p{L}\\p{N}])" : expression, flags);
    }

    /**
     * One extra blank may follow each character, and any number of them where the anchor has some. A blank that was taken
     * is never given back, as no letter of an anchor is one: otherwise the ways to share them out grow without end.
     */
    private static String expression(String text, boolean allowWhiteSpace) {
        var expression = new StringBuilder();
        var between = "";
        for (int point : text.codePoints().toArray()) {
            if (Character.isWhitespace(point)) {
                between = allowWhiteSpace ? "\\s*+" : between + "\\s";
            } else {
                expression.append(between).append(Pattern.quote(Character.toString(point)));
                between = allowWhiteSpace ? "\\s?+" : "";
            }
        }
        return expression.toString();
    }

    List<Box> in(IndexedLine line) {
        var boxes = new ArrayList<Box>();
        var matcher = pattern.matcher(new Watched(line.text()));
        while (matcher.find()) {
            boxes.add(line.box(matcher.start(), matcher.end()));
        }
        return boxes;
    }

    /** A text that notices, while it is searched, that the deadline has passed. */
    private record Watched(String text) implements CharSequence {
        @Override
        public char charAt(int index) {
            if ((index & 0xFFF) == 0) {
                Fence.check();
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
