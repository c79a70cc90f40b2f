package dev.countersign.ceremony.web;

import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.Successors;
import dev.countersign.kernel.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The two doors: a signing URL opens once, a mail link shows a page first, so that a mail scanner uses nothing up. */
@Controller
class EntranceController {
    private final Entrance entrance;
    private final Successors successors;
    private final Pages pages;

    EntranceController(Entrance entrance, Successors successors, Pages pages) {
        this.entrance = entrance;
        this.successors = successors;
        this.pages = pages;
    }

    @GetMapping("/signing/v/{token}")
    ResponseEntity<byte[]> redeem(@PathVariable String token, HttpServletRequest request) {
        var way = entrance.redeem(token).orElse(new Entrance.Way.Back(Optional.empty()));
        return switch (way) {
            case Entrance.Way.In in -> redirect(302, "/signing/s/" + in.session());
            case Entrance.Way.Back back ->
                back.returnUrl()
                        .map(url -> redirect(302, url))
                        .orElseGet(() -> pages.notice(410, null, words(request), Notices.viewExpired(words(request))));
        };
    }

    @GetMapping("/signing/m/{token}")
    ResponseEntity<byte[]> invite(@PathVariable String token, HttpServletRequest request) {
        var words = words(request);
        return entrance.invitation(token)
                .map(invitation -> pages.page(
                        200,
                        null,
                        words,
                        "invitation",
                        Map.of("invitation", invitation, "post", "/signing/m/" + token)))
                .orElseGet(() -> pages.notice(410, null, words, replaced(token, words)));
    }

    private Notice replaced(String token, Words words) {
        return successors
                .ofLink(token)
                .map(successor -> Notices.assigned(words, successor.name()))
                .orElseGet(() -> Notices.linkReplaced(words));
    }

    @PostMapping("/signing/m/{token}")
    ResponseEntity<byte[]> enter(@PathVariable String token, HttpServletRequest request) {
        var words = words(request);
        if (!SameOrigin.holds(request)) {
            return pages.notice(403, null, words, Notices.foreign(words));
        }
        return entrance.enter(token)
                .map(session -> redirect(303, "/signing/s/" + session))
                .orElseGet(() -> pages.notice(410, null, words, replaced(token, words)));
    }

    private static Words words(HttpServletRequest request) {
        return Words.of("ceremony", Collections.list(request.getLocales()));
    }

    static ResponseEntity<byte[]> redirect(int status, String address) {
        return ResponseEntity.status(status)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
