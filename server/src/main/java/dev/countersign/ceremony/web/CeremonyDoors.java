package dev.countersign.ceremony.web;

import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Assigning;
import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Corrections;
import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.Faults;
import dev.countersign.ceremony.Hosting;
import dev.countersign.ceremony.IdChecks;
import dev.countersign.ceremony.PaperCeremony;
import dev.countersign.ceremony.Successors;
import dev.countersign.document.Documents;
import dev.countersign.history.History;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Ids;
import dev.countersign.sealing.SealedFiles;
import dev.countersign.store.Blobs;
import gg.jte.TemplateEngine;

/** Puts the controllers together; what they share is made once. */
final class CeremonyDoors {
    private final Ceremony ceremony;
    private final Entrance entrance;
    private final Ids ids;
    private final Successors successors;
    private final Assets assets = new Assets();
    private final Visits visits;
    private final Pages pages;
    private final Desks desks;
    private final CodeDesk codeDesk;

    CeremonyDoors(
            Ceremony ceremony,
            IdChecks checks,
            Entrance entrance,
            AccountRules rules,
            BusinessClock clock,
            TemplateEngine templates,
            Ids ids,
            Faults faults,
            Successors successors) {
        this.ceremony = ceremony;
        this.entrance = entrance;
        this.ids = ids;
        this.successors = successors;
        this.visits = new Visits(ceremony, faults);
        this.pages = new Pages(templates, assets);
        this.codeDesk = new CodeDesk(checks, pages);
        this.desks = new Desks(ceremony, pages, codeDesk, rules, clock, successors);
    }

    EntranceController entrance() {
        return new EntranceController(entrance, successors, pages);
    }

    GateController gate() {
        return new GateController(ceremony, entrance, visits, desks, pages);
    }

    CodeController code(IdChecks checks) {
        return new CodeController(checks, visits, codeDesk, pages);
    }

    HostController host(Hosting hosting) {
        return new HostController(hosting, visits, pages);
    }

    SigningController signing(Blobs blobs) {
        return new SigningController(ceremony, visits, ids, blobs);
    }

    ActionsController actions(PaperCeremony paper, Assigning assigning) {
        return new ActionsController(paper, assigning, visits);
    }

    PaperController paper(PaperCeremony paper, Documents documents) {
        return new PaperController(paper, visits, desks, pages, documents);
    }

    CorrectionController correction(Corrections corrections, AccountRules rules, BusinessClock clock) {
        return new CorrectionController(corrections, rules, clock, pages);
    }

    FilesController files(Documents documents, SealedFiles sealed, Blobs blobs, History history) {
        return new FilesController(ceremony, visits, documents, sealed, blobs, history);
    }

    CeremonyFailures failures() {
        return new CeremonyFailures(new Trouble(ceremony, entrance, visits, desks, pages), ids);
    }

    AssetsController assets() {
        return new AssetsController(assets);
    }
}
