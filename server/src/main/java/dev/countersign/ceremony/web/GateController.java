package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.ReturnEvent;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The session's page, and the forms of the gates before the documents. */
@Controller
class GateController {
    private final Ceremony ceremony;
    private final Entrance entrance;
    private final Visits visits;
    private final Desks desks;
    private final Pages pages;

    GateController(Ceremony ceremony, Entrance entrance, Visits visits, Desks desks, Pages pages) {
        this.ceremony = ceremony;
        this.entrance = entrance;
        this.visits = visits;
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping("/signing/s/{session}")
    ResponseEntity<byte[]> page(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.find(session);
        return desks.show(visit, Arrival.at(session, visits.words(visit, request)), request);
    }

    @PostMapping("/signing/s/{session}/access-code")
    ResponseEntity<byte[]> accessCode(
            @PathVariable String session,
            @RequestParam(defaultValue = "") String accessCode,
            HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() != Gate.ACCESS_CODE) {
            return EntranceController.redirect(303, "/signing/s/" + session);
        }
        var after = ceremony.tryAccessCode(visit, accessCode, request.getRemoteAddr());
        return after.gate() == Gate.ACCESS_CODE
                ? desks.show(
                        after, Arrival.at(session, visits.words(visit, request)).withWrongCode(), request)
                : EntranceController.redirect(303, "/signing/s/" + session);
    }

    @PostMapping("/signing/s/{session}/consent")
    ResponseEntity<byte[]> consent(
            @PathVariable String session,
            @RequestParam(required = false) @Nullable String agree,
            HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        var words = visits.words(visit, request);
        if (visit.gate() == Gate.CONSENT && agree == null) {
            return desks.consent(visit, Arrival.at(session, words), true);
        }
        if (visit.gate() == Gate.CONSENT) {
            ceremony.consent(visit, words.say("consent.disclosure"), request.getRemoteAddr());
        }
        return EntranceController.redirect(303, "/signing/s/" + session);
    }

    @PostMapping("/signing/s/{session}/help")
    ResponseEntity<byte[]> help(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() != Gate.LOCKED) {
            return EntranceController.redirect(303, "/signing/s/" + session);
        }
        ceremony.askForHelp(visit, request.getRemoteAddr());
        return desks.show(
                visit, Arrival.at(session, visits.words(visit, request)).afterAskingForHelp(), request);
    }

    @PostMapping("/signing/s/{session}/resume")
    ResponseEntity<byte[]> resume(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        var words = visits.words(visit, request);
        return entrance.comeBack(visit.session())
                .map(fresh -> EntranceController.redirect(303, "/signing/s/" + fresh))
                .orElseGet(() -> pages.notice(410, visit.session(), words, Notices.linkReplaced(words)));
    }

    /** Looks again whether the sender is done correcting. */
    @PostMapping("/signing/s/{session}/again")
    ResponseEntity<byte[]> again(@PathVariable String session) {
        return EntranceController.redirect(303, "/signing/s/" + session);
    }

    /** Closes what can only be read. */
    @PostMapping("/signing/s/{session}/close")
    ResponseEntity<byte[]> close(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() == Gate.READ_ONLY) {
            ceremony.leave(visit, ReturnEvent.VIEWING_COMPLETE);
        }
        return EntranceController.redirect(303, "/signing/s/" + session);
    }

    /** A step of the page's script failed by a fault of ours, and what was typed is saved. */
    @PostMapping("/signing/s/{session}/trouble")
    ResponseEntity<byte[]> trouble(
            @PathVariable String session, @RequestParam(defaultValue = "") String trace, HttpServletRequest request) {
        var visit = visits.findForSaving(session, request);
        var token = Guid.parse(trace).map(UUID::toString).orElse("");
        return desks.failed(200, visit, Arrival.at(session, visits.words(visit, request)), token);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return pages.refused(refusal, request);
    }
}
