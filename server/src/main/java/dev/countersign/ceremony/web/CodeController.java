package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.IdChecks;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of the one-time code: have one sent, give it. */
@Controller
class CodeController {
    private final IdChecks checks;
    private final Visits visits;
    private final CodeDesk desk;
    private final Pages pages;

    CodeController(IdChecks checks, Visits visits, CodeDesk desk, Pages pages) {
        this.checks = checks;
        this.visits = visits;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/signing/s/{session}/code/send")
    ResponseEntity<byte[]> send(
            @PathVariable String session, @RequestParam(defaultValue = "0") int to, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() != Gate.ID_CHECK) {
            return backTo(session);
        }
        var words = visits.words(visit, request);
        return checks.send(visit, to, words.language(), request.getRemoteAddr())
                .map(wait -> desk.tooSoon(visit, Arrival.at(session, words), wait))
                .orElseGet(() -> backTo(session));
    }

    @PostMapping("/signing/s/{session}/code")
    ResponseEntity<byte[]> give(
            @PathVariable String session, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() != Gate.ID_CHECK) {
            return backTo(session);
        }
        var tried = checks.tryCode(visit, code, request.getRemoteAddr());
        var after = visits.findAside(session);
        return after.gate() == Gate.ID_CHECK
                ? desk.afterTry(after, Arrival.at(session, visits.words(after, request)), tried)
                : backTo(session);
    }

    private static ResponseEntity<byte[]> backTo(String session) {
        return EntranceController.redirect(303, "/signing/s/" + session);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return pages.refused(refusal, request);
    }
}
