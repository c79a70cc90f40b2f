package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Faults;
import dev.countersign.ceremony.Visit;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;

/** Finds the visit a request belongs to, and the language it is answered in. */
final class Visits {
    private final Ceremony ceremony;
    private final Faults faults;

    Visits(Ceremony ceremony, Faults faults) {
        this.ceremony = ceremony;
        this.faults = faults;
    }

    /** Finds the visit of a page. */
    Visit find(String sessionId) {
        return struck(findAside(sessionId));
    }

    /** Finds the visit of a step, which changes something. */
    Visit findForChange(String sessionId, HttpServletRequest request) {
        return struck(findForSaving(sessionId, request));
    }

    /** Finds the visit of what the page fetches by itself; no fault is switched on for that. */
    Visit findAside(String sessionId) {
        return ceremony.visit(sessionId).orElseThrow(ErrorCode.RESOURCE_NOT_FOUND::because);
    }

    /** Finds the visit of what the page saves by itself. */
    Visit findForSaving(String sessionId, HttpServletRequest request) {
        if (!SameOrigin.holds(request)) {
            throw ErrorCode.USER_LACKS_PERMISSIONS.because();
        }
        return findAside(sessionId);
    }

    private Visit struck(Visit visit) {
        faults.strike(visit.session().envelope());
        return visit;
    }

    Words words(Visit visit, HttpServletRequest request) {
        var wishes = new ArrayList<Locale>();
        var terms = visit.session().terms();
        if (terms != null && terms.locale() != null && !terms.locale().isBlank()) {
            wishes.add(Locale.forLanguageTag(terms.locale().replace('_', '-')));
        }
        wishes.addAll(Collections.list(request.getLocales()));
        return Words.of("ceremony", wishes);
    }
}
