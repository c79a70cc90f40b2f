package dev.countersign.ceremony.web;

import dev.countersign.ceremony.PaperCeremony;
import dev.countersign.ceremony.Visit;
import dev.countersign.envelope.Handover;

/** Which other actions the menu of the signing page offers, beside those that everyone has. */
public record Offers(boolean assign, boolean paper) {
    static Offers to(Visit visit) {
        var reassigns = new Handover(visit.envelope()).allowsReassign(visit.recipient());
        return new Offers(reassigns, PaperCeremony.isOffered(visit));
    }
}
