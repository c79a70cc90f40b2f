package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Entrance;
import dev.countersign.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.HandlerMapping;

/** How a visitor goes on whose page failed by a fault of ours: back to his application, or with another try. */
final class Trouble {
    private final Ceremony ceremony;
    private final Entrance entrance;
    private final Visits visits;
    private final Desks desks;
    private final Pages pages;

    Trouble(Ceremony ceremony, Entrance entrance, Visits visits, Desks desks, Pages pages) {
        this.ceremony = ceremony;
        this.entrance = entrance;
        this.visits = visits;
        this.desks = desks;
        this.pages = pages;
    }

    /** The page instead of the one that failed; who asked for it is known by the secret in its path. */
    ResponseEntity<byte[]> page(HttpServletRequest request, String trace) {
        var secrets = secrets(request);
        if (secrets.get("session") instanceof String session) {
            return ofSession(session, request, trace);
        }
        return secrets.get("token") instanceof String token ? ofToken(token, request, trace) : plain(request, trace);
    }

    /** Where not even this can be found out. */
    ResponseEntity<byte[]> plain(HttpServletRequest request, String trace) {
        var words = words(request);
        var notice = request.getMethod().equals("GET")
                ? Notices.trouble(words, trace, request.getRequestURI())
                : Notices.trouble(words, trace);
        return pages.notice(500, null, words, notice);
    }

    private ResponseEntity<byte[]> ofSession(String session, HttpServletRequest request, String trace) {
        return ceremony.visit(session)
                .map(visit -> desks.failed(500, visit, Arrival.at(session, visits.words(visit, request)), trace))
                .orElseGet(() -> plain(request, trace));
    }

    /** A mail link has no terms that say where to go back to: it can be opened again. */
    private ResponseEntity<byte[]> ofToken(String token, HttpServletRequest request, String trace) {
        var words = words(request);
        return entrance.giveUp(token)
                .map(url -> pages.leaveForTrouble(500, null, words, url))
                .orElseGet(
                        () -> pages.notice(500, null, words, Notices.trouble(words, trace, request.getRequestURI())));
    }

    private static Words words(HttpServletRequest request) {
        return Words.of("ceremony", Collections.list(request.getLocales()));
    }

    private static Map<?, ?> secrets(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                ? names
                : Map.of();
    }
}
