package dev.countersign.api.connectors;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.file.SubmissionFiles;
import dev.countersign.storefront.record.SubmissionDesk;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBack.Choice;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.signing.ShopSigning;
import dev.countersign.storefront.signing.Signings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers of a shop submitted, and the merchant's decisions about it. */
@RestController
@RequestMapping("/connectors/shopify/v1/shops/{shop}/submissions")
class SubmissionsController {
    private static final int PAGE = 50;

    private final ShopAdmin admin;
    private final SubmissionDesk desk;
    private final Signings signings;
    private final SubmissionFiles files;

    SubmissionsController(ShopAdmin admin, SubmissionDesk desk, Signings signings, SubmissionFiles files) {
        this.admin = admin;
        this.desk = desk;
        this.signings = signings;
        this.files = files;
    }

    @GetMapping
    Map<String, Object> list(
            Caller caller,
            @PathVariable("shop") String name,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String cursor) {
        var shop = admin.find(caller, name);
        var filter = new WriteBacks.Filter(
                Optional.ofNullable(status).map(SubmissionsController::state),
                Optional.ofNullable(customer),
                Optional.ofNullable(form));
        var after = cursor == null ? null : SubmissionWriter.mark(cursor);
        var found = desk.list(shop, filter, after, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return Body.with(
                        "submissions",
                        page.stream()
                                .map(entry -> SubmissionWriter.summary(entry).map())
                                .toList())
                .and("nextCursor", found.size() > PAGE ? SubmissionWriter.cursor(page.getLast()) : null)
                .and("stopped", desk.stop(shop).map(SubmissionWriter::stop).orElse(null))
                .map();
    }

    @GetMapping("/{id}")
    Map<String, Object> get(Caller caller, @PathVariable("shop") String name, @PathVariable String id) {
        var shop = admin.find(caller, name);
        var entry = desk.get(shop, id(id));
        var envelope = signings.find(shop.account(), shop.domain(), id(id)).map(ShopSigning::envelope);
        var given = files.list(shop, id(id));
        var address = SubmissionWriter.address(shop.domain(), id(id));
        return SubmissionWriter.whole(entry, desk.lines(entry), desk.attempts(shop, id(id)))
                .and("envelopeId", envelope.map(EnvelopeId::toString).orElse(null))
                .and("files", SubmissionWriter.files(given, address))
                .and("signatures", SubmissionWriter.signatures(given, address))
                .and("stopped", desk.stop(shop).map(SubmissionWriter::stop).orElse(null))
                .map();
    }

    /** A file or the picture of a signature: to be stored, never to be opened as a page of ours. */
    @GetMapping("/{id}/files/{field}")
    ResponseEntity<byte[]> file(
            Caller caller, @PathVariable("shop") String name, @PathVariable String id, @PathVariable String field) {
        var shop = admin.find(caller, name);
        desk.get(shop, id(id));
        var file = files.download(shop, id(id), field);
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", file.mediaType())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    @PostMapping("/{id}/approve")
    Map<String, Object> approve(Caller caller, @PathVariable("shop") String name, @PathVariable String id) {
        desk.approve(admin.find(caller, name), id(id));
        return get(caller, name, id);
    }

    @PostMapping("/{id}/reject")
    Map<String, Object> reject(Caller caller, @PathVariable("shop") String name, @PathVariable String id) {
        desk.reject(admin.find(caller, name), id(id));
        return get(caller, name, id);
    }

    @PostMapping("/{id}/retry")
    Map<String, Object> retry(Caller caller, @PathVariable("shop") String name, @PathVariable String id) {
        desk.retry(admin.find(caller, name), id(id));
        return get(caller, name, id);
    }

    @PostMapping("/{id}/resolve")
    Map<String, Object> resolve(
            Caller caller, @PathVariable("shop") String name, @PathVariable String id, WireObject body) {
        desk.resolve(admin.find(caller, name), id(id), choices(body));
        return get(caller, name, id);
    }

    private static Map<String, Choice> choices(WireObject body) {
        var choices = new LinkedHashMap<String, Choice>();
        for (var field : body.memberNames()) {
            choices.put(field, choice(body, field, body.required(field)));
        }
        if (choices.isEmpty()) {
            throw body.invalid("field", null, "at least one field in conflict, with \"mine\" or \"theirs\"");
        }
        return choices;
    }

    private static Choice choice(WireObject body, String field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "mine" -> Choice.MINE;
            case "theirs" -> Choice.THEIRS;
            default -> throw body.invalid(field, text, "mine, theirs");
        };
    }

    private static UUID id(String text) {
        return Guid.parse(text).orElseThrow(() -> invalid("submissionId", text, "a GUID"));
    }

    private static WriteBack.State state(String text) {
        return Arrays.stream(WriteBack.State.values())
                .filter(state -> state.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "status",
                        text,
                        Arrays.stream(WriteBack.State.values())
                                .map(WriteBack.State::wire)
                                .collect(Collectors.joining(", "))));
    }

    static Refusal invalid(String name, String received, String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("Invalid " + name + ".")
                .with(Refusal.Detail.of(name, received, expected));
    }
}
