package dev.countersign.ceremony.web;

import dev.countersign.kernel.Words;

/**
 * How a visitor comes to a page.
 *
 * @param base path of the session
 * @param wrong the access code he just gave was wrong
 * @param asked he just asked the sender for help
 */
record Arrival(String base, Words words, boolean wrong, boolean asked) {
    static Arrival at(String sessionId, Words words) {
        return new Arrival("/signing/s/" + sessionId, words, false, false);
    }

    Arrival withWrongCode() {
        return new Arrival(base, words, true, asked);
    }

    Arrival afterAskingForHelp() {
        return new Arrival(base, words, wrong, true);
    }
}
