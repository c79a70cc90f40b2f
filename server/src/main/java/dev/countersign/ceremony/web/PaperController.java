package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.PaperCeremony;
import dev.countersign.document.Documents;
import dev.countersign.document.MultipartBody;
import dev.countersign.document.ScannedPages;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that takes the scan of who signed on paper. It needs no script. */
@Controller
class PaperController {
    private final PaperCeremony paper;
    private final Visits visits;
    private final Desks desks;
    private final Pages pages;
    private final ScannedPages scans;

    PaperController(PaperCeremony paper, Visits visits, Desks desks, Pages pages, Documents documents) {
        this.paper = paper;
        this.visits = visits;
        this.desks = desks;
        this.pages = pages;
        this.scans = new ScannedPages(documents);
    }

    @PostMapping("/signing/s/{session}/paper/scan")
    ResponseEntity<byte[]> scan(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        if (visit.gate() != Gate.SIGN) {
            return pageOf(session);
        }
        try {
            var scan = scans.keep(files(request), visit.recipient().name(), "scan");
            paper.handIn(visit, scan, request.getRemoteAddr());
            return pageOf(session);
        } catch (Refusal refusal) {
            return again(session, refusal.code(), request);
        }
    }

    /** The files the form brought. Where none was chosen it still holds one, without a name and empty. */
    private static List<byte[]> files(HttpServletRequest request) {
        try (var in = request.getInputStream()) {
            var type = Objects.requireNonNullElse(request.getContentType(), "");
            var files = MultipartBody.parts(type, in.readAllBytes()).stream()
                    .filter(part -> part.parameters().containsKey("filename"))
                    .map(MultipartBody.Part::bytes)
                    .filter(bytes -> bytes.length > 0)
                    .toList();
            if (files.isEmpty()) {
                throw ErrorCode.INVALID_REQUEST_PARAMETER.because("No file was chosen.");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form once more with what was wrong; or another page, when it was not the file that stood in the way. */
    private ResponseEntity<byte[]> again(String session, ErrorCode wrong, HttpServletRequest request) {
        var visit = visits.findAside(session);
        return visit.gate() == Gate.SIGN
                ? desks.paper(visit, Arrival.at(session, visits.words(visit, request)), wrong)
                : pageOf(session);
    }

    /** He will bring the scan another time. */
    @PostMapping("/signing/s/{session}/paper/later")
    ResponseEntity<byte[]> later(@PathVariable String session, HttpServletRequest request) {
        paper.later(visits.findForChange(session, request));
        return pageOf(session);
    }

    private static ResponseEntity<byte[]> pageOf(String session) {
        return EntranceController.redirect(303, "/signing/s/" + session);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        return pages.refused(refusal, request);
    }
}
