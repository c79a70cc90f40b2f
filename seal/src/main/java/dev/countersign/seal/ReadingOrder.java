package dev.countersign.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns right-to-left words, which stand in the page as they are seen, into the order they are read. */
final class ReadingOrder {
    private final List<Letter> seen;

    ReadingOrder(List<Letter> seen) {
        this.seen = seen;
    }

    List<Letter> logical() {
        var letters = new ArrayList<>(seen);
        for (int from = 0; from < letters.size(); from++) {
            if (isRightToLeft(letters.get(from))) {
                int to = endOfRun(letters, from);
                if (runsBackwards(letters.subList(from, to))) {
                    Collections.reverse(letters.subList(from, to));
                }
                from = to - 1;
            }
        }
        return letters;
    }

    private static int endOfRun(List<Letter> letters, int from) {
        int end = from + 1;
        for (int at = end; at < letters.size(); at++) {
            if (isRightToLeft(letters.get(at))) {
                end = at + 1;
            } else if (!letters.get(at).text().isBlank()) {
                break;
            }
        }
        return end;
    }

    private static boolean runsBackwards(List<Letter> run) {
        return run.getFirst().box().x() < run.getLast().box().x();
    }

    private static boolean isRightToLeft(Letter letter) {
        return letter.text().codePoints().anyMatch(point -> switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        });
    }
}
