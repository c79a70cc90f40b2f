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

    /** One extra blank may follow each character, and any number of them where the anchor has one. */
    private static String expression(String text, boolean allowWhiteSpace) {
        var expression = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                expression.append(allowWhiteSpace ? "\\s*" : "\\s");
            } else {
                expression.append(allowWhiteSpace && !expression.isEmpty() ? "\\s?" : "");
                expression.append(Pattern.quote(Character.toString(point)));
            }
        });
        return expression.toString();
    }

    List<Box> in(IndexedLine line) {
        var boxes = new ArrayList<Box>();
        var matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            boxes.add(line.box(matcher.start(), matcher.end()));
        }
        return boxes;
    }
}
