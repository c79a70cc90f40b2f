package dev.countersign.seal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A line's text in NFKC without soft hyphens, and for each of its characters the box it came from. */
record IndexedLine(String text, List<Box> boxes) {
    private static final String SOFT_HYPHEN = "\u00ad";

    static IndexedLine of(List<Letter> letters) {
        var text = new StringBuilder();
        var boxes = new ArrayList<Box>();
        Letter before = null;
        for (var letter : letters) {
            if (before != null && before.isApartFrom(letter)) {
                append(" ", before.box(), text, boxes);
            }
            append(plain(letter.text()), letter.box(), text, boxes);
            before = letter;
        }
        return new IndexedLine(text.toString(), List.copyOf(boxes));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(SOFT_HYPHEN, "");
    }

    private static void append(String characters, Box box, StringBuilder text, List<Box> boxes) {
        text.append(characters);
        for (int i = 0; i < characters.length(); i++) {
            boxes.add(box);
        }
    }

    Box box(int from, int to) {
        return boxes.subList(from, to).stream().reduce(Box::union).orElseThrow();
    }
}
