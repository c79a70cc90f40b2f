package dev.countersign.ceremony.web;

import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.PaperCeremony;
import dev.countersign.ceremony.ReturnEvent;
import dev.countersign.ceremony.Successors;
import dev.countersign.ceremony.Visit;
import dev.countersign.ceremony.desk.DeskLayout;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Shows a visitor the page of the gate he stands at. */
final class Desks {
    private final Ceremony ceremony;
    private final Pages pages;
    private final AccountRules rules;
    private final BusinessClock clock;
    private final CodeDesk codes;
    private final Successors successors;

    Desks(
            Ceremony ceremony,
            Pages pages,
            CodeDesk codes,
            AccountRules rules,
            BusinessClock clock,
            Successors successors) {
        this.ceremony = ceremony;
        this.pages = pages;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
        this.successors = successors;
    }

    ResponseEntity<byte[]> show(Visit visit, Arrival arrival, HttpServletRequest request) {
        var words = arrival.words();
        var base = arrival.base();
        return switch (visit.gate()) {
            case ENDED -> ended(visit, arrival);
            case TIMED_OUT -> leaveOr(visit, arrival, ReturnEvent.SESSION_TIMEOUT, Notices.timedOut(words, base));
            case LOCKED -> locked(visit, arrival);
            case GONE -> notice(visit, words, gone(visit, words));
            case VOIDED -> leaveOr(visit, arrival, ReturnEvent.EXCEPTION, Notices.voided(words, visit));
            case DECLINED -> leaveOr(visit, arrival, ReturnEvent.EXCEPTION, Notices.declined(words, visit));
            case BEING_CORRECTED -> notice(visit, words, Notices.beingCorrected(words, visit, base));
            case NOT_YOUR_TURN -> notice(visit, words, Notices.notYourTurn(words, visit, base));
            case HOST -> host(visit, arrival);
            case ACCESS_CODE -> accessCode(visit, arrival);
            case ID_CHECK -> codes.show(visit, arrival);
            case CONSENT -> consent(visit, arrival, false);
            case READ_ONLY -> desk(ceremony.show(visit, request.getRemoteAddr()), arrival);
            case SIGN ->
                PaperCeremony.owesScan(visit) && request.getParameter("here") == null
                        ? paper(visit, arrival, null)
                        : desk(ceremony.show(visit, request.getRemoteAddr()), arrival);
        };
    }

    private Notice gone(Visit visit, Words words) {
        return successors
                .of(visit.session())
                .map(successor -> Notices.assigned(words, successor.name()))
                .orElseGet(() -> Notices.gone(words, visit));
    }

    /** The page that takes the scan, with what was wrong with the last one. */
    ResponseEntity<byte[]> paper(Visit visit, Arrival arrival, @Nullable ErrorCode wrong) {
        var paper = new Paper(
                arrival.base(),
                visit.envelope().sender().name(),
                visit.envelope().contents().emailSubject(),
                visit.session().isEmbedded(),
                wrong == null ? null : Paper.sentence(arrival.words(), wrong));
        return pages.page(200, visit.session(), arrival.words(), "paper", Map.of("paper", paper));
    }

    private ResponseEntity<byte[]> notice(Visit visit, Words words, Notice notice) {
        return pages.notice(200, visit.session(), words, notice);
    }

    private ResponseEntity<byte[]> locked(Visit visit, Arrival arrival) {
        var check = ceremony.lockedBy(visit);
        var notice = Notices.locked(arrival.words(), visit, check, arrival.base(), arrival.asked());
        return leaveOr(visit, arrival, ReturnEvent.failed(check), notice);
    }

    private ResponseEntity<byte[]> host(Visit visit, Arrival arrival) {
        var model = Map.<String, Object>of("visit", visit, "post", arrival.base() + "/hand-over");
        return pages.page(200, visit.session(), arrival.words(), "host", model);
    }

    private ResponseEntity<byte[]> accessCode(Visit visit, Arrival arrival) {
        return pages.page(
                200,
                visit.session(),
                arrival.words(),
                "access-code",
                Map.of(
                        "sender", visit.envelope().sender().name(),
                        "post", arrival.base() + "/access-code",
                        "wrong", arrival.wrong(),
                        "left", ceremony.attemptsLeft(visit)));
    }

    ResponseEntity<byte[]> consent(Visit visit, Arrival arrival, boolean missed) {
        return pages.page(
                200,
                visit.session(),
                arrival.words(),
                "consent",
                Map.of(
                        "sender",
                        visit.envelope().sender().name(),
                        "subject",
                        visit.envelope().contents().emailSubject(),
                        "post",
                        arrival.base() + "/consent",
                        "missed",
                        missed));
    }

    private ResponseEntity<byte[]> desk(Visit visit, Arrival arrival) {
        var today =
                clock.instant().atZone(rules.zone(visit.session().account())).toLocalDate();
        var layout = new DeskLayout(visit, arrival.words(), arrival.base(), ceremony.drafts(visit), today);
        var desk = layout.desk(
                visit.gate() == Gate.READ_ONLY, ceremony.adopted(visit).orElse(null));
        return pages.page(
                200, visit.session(), arrival.words(), "signing", Map.of("desk", desk, "offers", Offers.to(visit)));
    }

    /** After a fault of ours: an embedded visitor goes back to the application, one who came by mail may try again. */
    ResponseEntity<byte[]> failed(int status, Visit visit, Arrival arrival, String trace) {
        if (visit.gate() == Gate.ENDED) {
            return ended(visit, arrival);
        }
        var session = visit.session();
        var url = session.returnUrl(ReturnEvent.EXCEPTION);
        if (url.isEmpty()) {
            return pages.notice(
                    status, session, arrival.words(), Notices.failed(arrival.words(), trace, arrival.base()));
        }
        ceremony.leave(visit, ReturnEvent.EXCEPTION);
        return pages.leaveForTrouble(status, session, arrival.words(), url.get());
    }

    private ResponseEntity<byte[]> ended(Visit visit, Arrival arrival) {
        var outcome = visit.session().outcome() == null
                ? ReturnEvent.EXCEPTION
                : visit.session().outcome();
        var notice = Notices.ended(arrival.words(), visit, outcome, arrival.base(), ceremony.mayDownload(visit));
        return leaveOr(visit, arrival, outcome, notice);
    }

    /** Back to the application, or the notice for who came by mail. */
    private ResponseEntity<byte[]> leaveOr(Visit visit, Arrival arrival, ReturnEvent event, Notice notice) {
        var session = visit.session();
        var url = session.returnUrl(event);
        if (url.isEmpty()) {
            return pages.notice(200, session, arrival.words(), notice);
        }
        if (session.outcome() == null) {
            ceremony.leave(visit, event);
        }
        return pages.leave(session, arrival.words(), url.get());
    }
}
