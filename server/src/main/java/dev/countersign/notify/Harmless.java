package dev.countersign.notify;

import java.util.regex.Pattern;

/** Makes texts of strangers safe for headers and for our own sentences. */
final class Harmless {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\u061C\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern DOT =
            Pattern.compile("(?<=[\\p{L}\\p{N}])([.\\u3002\\uFF0E\\uFF61])(?=[\\p{L}\\p{N}-]{2})");
    private static final Pattern WWW = Pattern.compile("(?i)\\bwww\\.(?=\\S)");

    private Harmless() {}

    /** One line without control characters and direction marks, at most {@code most} characters. */
    static String line(String text, int most) {
        var plain = UNSEEN.matcher(text)
                .replaceAll(" ")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** A name for a sentence of ours: one line in which no mail program finds a link. */
    static String name(String text) {
        var line = line(text, 100).replace("://", ": //");
        return DOT.matcher(WWW.matcher(line).replaceAll("www. ")).replaceAll("$1 ");
    }

    /** Words that are quoted as someone's own: lines stay, control characters and direction marks go. */
    static String words(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var kept = new StringBuilder();
        for (var line : lines) {
            kept.append(UNSEEN.matcher(line).replaceAll(" ").stripTrailing()).append('\n');
        }
        return kept.toString().strip();
    }
}
