package dev.countersign.ceremony.web;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.TAB_DOES_NOT_EXIST;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Shown;
import dev.countersign.ceremony.desk.Adoption;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Blobs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the signing page's script asks for: keep a value, adopt a signature, finish, finish later, decline. */
@Controller
class SigningController {
    private static final int LONGEST_REASON = 500;

    private final Ceremony ceremony;
    private final Visits visits;
    private final Ids ids;
    private final Blobs blobs;

    SigningController(Ceremony ceremony, Visits visits, Ids ids, Blobs blobs) {
        this.ceremony = ceremony;
        this.visits = visits;
        this.ids = ids;
        this.blobs = blobs;
    }

    record Value(@Nullable String tabId, @Nullable String value) {}

    record Values(@Nullable Map<String, String> values) {}

    record Finish(
            @Nullable Map<String, String> values,
            @Nullable String documents,
            @Nullable String signature) {}

    record Reason(@Nullable String reason) {}

    @PostMapping("/signing/s/{session}/values")
    ResponseEntity<byte[]> value(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForSaving(session, request);
        var given = Json.read(request, Value.class);
        ceremony.saveValue(visit, new TabValue(tabId(given.tabId()), text(given.tabId(), given.value())));
        return Json.answer(Map.of("saved", true));
    }

    @PostMapping("/signing/s/{session}/signature")
    ResponseEntity<byte[]> adopt(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        ceremony.requireSigning(visit);
        var signature = Json.read(request, Adoption.class).signature(ids, blobs);
        ceremony.adopt(visit, signature);
        return Json.answer(Map.of("adopted", signature.id().toString()));
    }

    @PostMapping("/signing/s/{session}/finish")
    ResponseEntity<byte[]> finish(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        var given = Json.read(request, Finish.class);
        var shown = new Shown(
                Objects.requireNonNullElse(given.documents(), ""), Objects.requireNonNullElse(given.signature(), ""));
        ceremony.finish(visit, shown, byTab(given.values()), request.getRemoteAddr());
        return next(session);
    }

    @PostMapping("/signing/s/{session}/finish-later")
    ResponseEntity<byte[]> finishLater(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        var given = byTab(Json.read(request, Values.class).values());
        ceremony.finishLater(visit, given, request.getRemoteAddr());
        return next(session);
    }

    @PostMapping("/signing/s/{session}/decline")
    ResponseEntity<byte[]> decline(@PathVariable String session, HttpServletRequest request) {
        var visit = visits.findForChange(session, request);
        var reason = Json.read(request, Reason.class).reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The reason needs 1 to " + LONGEST_REASON + " characters.")
                    .with(Refusal.Detail.of("reason", reason, "1 to " + LONGEST_REASON + " characters"));
        }
        ceremony.decline(visit, reason.strip(), request.getRemoteAddr());
        return next(session);
    }

    /** The page to load now. It says how the ceremony ended and leads on. */
    static ResponseEntity<byte[]> next(String session) {
        return Json.answer(Map.of("next", "/signing/s/" + session));
    }

    static Map<UUID, String> byTab(@Nullable Map<String, String> values) {
        var given = new LinkedHashMap<UUID, String>();
        if (values != null) {
            values.forEach((tab, value) -> given.put(tabId(tab), text(tab, value)));
        }
        return given;
    }

    private static String text(@Nullable String tabId, @Nullable String given) {
        var text = given == null ? "" : given;
        if (text.length() > Tab.LONGEST) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The text is too long.")
                    .with(Refusal.Detail.of(
                            "tabs." + tabId, text.length() + " characters", "at most " + Tab.LONGEST + " characters"));
        }
        if (text.indexOf('\0') >= 0) { // PostgreSQL stores none
            throw INVALID_REQUEST_PARAMETER
                    .because("The text holds the character U+0000.")
                    .with(Refusal.Detail.of("tabs." + tabId, "U+0000", "a text without it"));
        }
        return text;
    }

    private static UUID tabId(@Nullable String text) {
        return Guid.parse(text == null ? "" : text)
                .orElseThrow(() -> TAB_DOES_NOT_EXIST
                        .because(String.valueOf(text))
                        .with(Refusal.Detail.of("tabs." + text, text, "the id of a tab")));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return Json.refusal(refusal);
    }
}
