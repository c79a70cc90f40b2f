package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Assigning;
import dev.countersign.ceremony.PaperCeremony;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the dialogs of the menu of other actions ask for, beside declining: assign to someone else, sign on paper. */
@Controller
class ActionsController {
    private final PaperCeremony paper;
    private final Assigning assigning;
    private final Visits visits;

    ActionsController(PaperCeremony paper, Assigning assigning, Visits visits) {
        this.paper = paper;
        this.assigning = assigning;
        this.visits = visits;
    }

    @PostMapping("/signing/s/{session}/assign")
    ResponseEntity<byte[]> assign(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        assigning.assign(visit, Json.read(request, Assigning.To.class), request.getRemoteAddr());
        return SigningController.next(session);
    }

    @PostMapping("/signing/s/{session}/paper")
    ResponseEntity<byte[]> paper(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        var given = Json.read(request, SigningController.Values.class).values();
        paper.choose(visit, SigningController.byTab(given), request.getRemoteAddr());
        return SigningController.next(session);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return Json.refusal(refusal);
    }
}
