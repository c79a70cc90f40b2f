package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Hosting;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form with which a host hands his device over. */
@Controller
class HostController {
    private final Hosting hosting;
    private final Visits visits;
    private final Pages pages;

    HostController(Hosting hosting, Visits visits, Pages pages) {
        this.hosting = hosting;
        this.visits = visits;
        this.pages = pages;
    }

    @PostMapping("/signing/s/{session}/hand-over")
    ResponseEntity<byte[]> handOver(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() == Gate.HOST) {
            hosting.handOver(visit, request.getRemoteAddr());
        }
        return EntranceController.redirect(303, "/signing/s/" + session);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return pages.refused(refusal, request);
    }
}
