package dev.countersign.ceremony.web;

import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Correction;
import dev.countersign.ceremony.Corrections;
import dev.countersign.ceremony.Entrance;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.Envelope;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a correction: who holds the envelope, how far its recipients are, and the way back. */
@Controller
class CorrectionController {
    private final Corrections corrections;
    private final AccountRules rules;
    private final BusinessClock clock;
    private final Pages pages;

    CorrectionController(Corrections corrections, AccountRules rules, BusinessClock clock, Pages pages) {
        this.corrections = corrections;
        this.rules = rules;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/signing/correct/{view}")
    ResponseEntity<byte[]> redeem(@PathVariable String view, HttpServletRequest request) {
        var way = corrections.redeem(view).orElse(new Entrance.Way.Back(Optional.empty()));
        return switch (way) {
            case Entrance.Way.In in -> EntranceController.redirect(302, path(in.session()));
            case Entrance.Way.Back back ->
                back.returnUrl()
                        .map(url -> EntranceController.redirect(302, url))
                        .orElseGet(() -> pages.notice(410, null, words(request), Notices.viewExpired(words(request))));
        };
    }

    /** As the reference has it, whoever has the URL may take it back. */
    @DeleteMapping("/signing/correct/{view}")
    ResponseEntity<Void> revoke(@PathVariable String view, HttpServletRequest request) {
        corrections.revoke(view, request.getRemoteAddr());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/signing/correction/{page}")
    ResponseEntity<byte[]> page(@PathVariable String page, HttpServletRequest request) {
        var correction = find(page);
        var words = words(request);
        if (correction.ending() == Correction.Ending.SAVED || correction.ending() == Correction.Ending.DISCARDED) {
            return pages.leave(null, words, correction.returnUrl());
        }
        var envelope = corrections.envelope(correction);
        return correction
                .lock(envelope, clock.instant())
                .map(lock -> goesOn(path(page), envelope, lock, words))
                .orElseGet(() -> pages.notice(200, null, words, Notices.correctionOver(words, correction.returnUrl())));
    }

    private ResponseEntity<byte[]> goesOn(String base, Envelope envelope, EditLock lock, Words words) {
        var zone = rules.zone(envelope.account());
        var page = CorrectionPage.of(base, envelope, lock, words, zone);
        return pages.page(200, null, words, "correction", Map.of("page", page));
    }

    @PostMapping("/signing/correction/{page}/done")
    ResponseEntity<byte[]> done(@PathVariable String page, HttpServletRequest request) {
        return end(page, true, request);
    }

    @PostMapping("/signing/correction/{page}/discard")
    ResponseEntity<byte[]> discard(@PathVariable String page, HttpServletRequest request) {
        return end(page, false, request);
    }

    private ResponseEntity<byte[]> end(String page, boolean save, HttpServletRequest request) {
        if (!SameOrigin.holds(request)) {
            throw ErrorCode.USER_LACKS_PERMISSIONS.because();
        }
        corrections.end(find(page), save, request.getRemoteAddr());
        return EntranceController.redirect(303, path(page));
    }

    private Correction find(String page) {
        return corrections.ofPage(page).orElseThrow(ErrorCode.RESOURCE_NOT_FOUND::because);
    }

    private static String path(String page) {
        return "/signing/correction/" + page;
    }

    private static Words words(HttpServletRequest request) {
        return Words.of("ceremony", Collections.list(request.getLocales()));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return pages.refused(refusal, request);
    }
}
