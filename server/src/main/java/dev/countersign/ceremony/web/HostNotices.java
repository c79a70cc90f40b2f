package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Visit;
import dev.countersign.kernel.Words;

/** What is said when an in-person signer is through: the device goes back to its host. */
final class HostNotices {
    private HostNotices() {}

    /** The notice under the heading that tells what to do with the device; unchanged for everybody else. */
    static Notice handBack(Words words, Visit visit, Notice notice) {
        var host = visit.recipient().arrangement().host();
        if (host == null) {
            return notice;
        }
        return notice.under(words.say("host.back", host.name()));
    }
}
