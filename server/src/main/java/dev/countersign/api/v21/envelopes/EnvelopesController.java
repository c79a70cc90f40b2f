package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.Envelopes;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Envelopes as a whole: create, read, list, send, void, send again. */
@RestController
@RequestMapping({"/restapi/v2/accounts/{accountId}/envelopes", "/restapi/v2.1/accounts/{accountId}/envelopes"})
class EnvelopesController {
    private final Envelopes envelopes;
    private final EnvelopeAccess access;
    private final EnvelopeDrafter drafter;
    private final EnvelopeWriter writer;
    private final SearchReader searches;
    private final AdvancedUpdate advancedUpdate;

    EnvelopesController(
            Envelopes envelopes,
            EnvelopeAccess access,
            EnvelopeDrafter drafter,
            EnvelopeWriter writer,
            SearchReader searches,
            AdvancedUpdate advancedUpdate) {
        this.envelopes = envelopes;
        this.access = access;
        this.drafter = drafter;
        this.writer = writer;
        this.searches = searches;
        this.advancedUpdate = advancedUpdate;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("EnvelopesApi.createEnvelope")
    Map<String, Object> createEnvelope(
            Call call, Upload upload, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var status = createStatus(upload.json());
        var draft = drafter.draft(call, upload, key);
        var created = earlier(call, draft)
                .orElseGet(() -> envelopes.add(draft, call.actor(), e -> e.create(status == EnvelopeStatus.SENT)));
        return Body.with("envelopeId", created.id().toString())
                .and("uri", "/envelopes/" + created.id())
                .and("statusDateTime", created.times().statusChangedAt())
                .and("status", created.status().wire())
                .map();
    }

    private Optional<Envelope> earlier(Call call, Envelope draft) {
        return Optional.ofNullable(draft.transactionId()).flatMap(t -> envelopes.ofTransaction(call.accountId(), t));
    }

    private static EnvelopeStatus createStatus(WireObject json) {
        var text = json.text("status", "created");
        return EnvelopeStatus.ofWire(text)
                .filter(s -> s == EnvelopeStatus.CREATED || s == EnvelopeStatus.SENT)
                .orElseThrow(() -> json.invalid("status", text, "created or sent"));
    }

    @GetMapping
    @Operation("EnvelopesApi.listStatusChanges")
    Map<String, Object> listStatusChanges(Call call, @RequestParam Map<String, String> query) {
        return list(call, query, WireObject.empty());
    }

    @PutMapping("/status")
    @Operation("EnvelopesApi.listStatus")
    Map<String, Object> listStatus(Call call, @RequestParam Map<String, String> query, WireObject body) {
        return list(call, query, body);
    }

    private Map<String, Object> list(Call call, Map<String, String> query, WireObject body) {
        var search = searches.read(call, query, body);
        var include = new HashSet<>(include(query.get("include")));
        include.removeAll(include(query.get("exclude")));
        var page = search.map(s -> envelopes.search(call.accountId(), s)).orElse(new Page<>(List.of(), 0, 0));
        var items = page.items().stream()
                .map(e -> include.isEmpty()
                        ? EnvelopeWriter.summary(e)
                        : writer.write(e, include, access.viewer(call, e)))
                .map(Body::map)
                .toList();
        return searches.paging(query, body, search, page)
                .and("envelopes", items)
                .map();
    }

    @GetMapping("/{envelopeId}")
    @Operation("EnvelopesApi.getEnvelope")
    Map<String, Object> getEnvelope(
            Call call, @PathVariable String envelopeId, @RequestParam(required = false) @Nullable String include) {
        var envelope = access.visible(call, envelopeId);
        return writer.write(envelope, include(include), access.viewer(call, envelope))
                .and("lockInformation", lock(call, envelope))
                .map();
    }

    @PutMapping("/{envelopeId}")
    @Operation("EnvelopesApi.update")
    Map<String, Object> update(
            Call call,
            @PathVariable String envelopeId,
            WireObject body,
            @RequestParam(name = "resend_envelope", defaultValue = "false") String resend,
            @RequestParam(name = "advanced_update", defaultValue = "false") String advanced) {
        var contents = Boolean.parseBoolean(advanced)
                ? advancedUpdate.verbs(call, access.changeable(call, envelopeId), body)
                : List.<Function<Envelope, List<EnvelopeEvent>>>of();
        var after = access.change(
                call, envelopeId, e -> e.oneAfterTheOther(verbs(body, Boolean.parseBoolean(resend), contents, e)));
        return Body.with("envelopeId", after.id().toString())
                .and("lockInformation", lock(call, after))
                .map();
    }

    private @Nullable Body lock(Call call, Envelope envelope) {
        return access.lock(call, envelope).map(LockWriter::write).orElse(null);
    }

    private static List<Function<Envelope, List<EnvelopeEvent>>> verbs(
            WireObject body,
            boolean resend,
            List<Function<Envelope, List<EnvelopeEvent>>> contents,
            Envelope envelope) {
        UnbuiltChanges.refuseIn(body, envelope);
        var verbs = new ArrayList<>(contents);
        if (resend) {
            verbs.add(Envelope::resend);
        }
        changeOfMessage(body, envelope).ifPresent(verbs::add);
        verbs.add(changeOfStatus(body, envelope, resend));
        return verbs;
    }

    private static Optional<Function<Envelope, List<EnvelopeEvent>>> changeOfMessage(WireObject body, Envelope now) {
        var subject = body.text("emailSubject", now.contents().emailSubject(), 100);
        var blurb = body.text("emailBlurb", now.contents().emailBlurb(), 10_000);
        var same = subject.equals(now.contents().emailSubject())
                && blurb.equals(now.contents().emailBlurb());
        return same ? Optional.empty() : Optional.of(e -> new Correcting(e).correctMessage(subject, blurb));
    }

    private static Function<Envelope, List<EnvelopeEvent>> changeOfStatus(
            WireObject body, Envelope envelope, boolean resend) {
        var status = body.text("status", "").toLowerCase(Locale.ROOT);
        if (isSoAlready(envelope, status, resend)) {
            return _ -> List.of();
        }
        return switch (status) {
            case "" -> _ -> List.of();
            case "sent" -> Envelope::send;
            case "voided" -> {
                var reason = voidedReason(body);
                yield e -> e.voidIt(reason);
            }
            case "created" -> EnvelopesController::staysAsItIs;
            default -> throw body.invalid("status", status, "sent or voided");
        };
    }

    /** What GET answered may be put back. Only voiding twice is refused, as in the reference. */
    private static boolean isSoAlready(Envelope envelope, String status, boolean resend) {
        var sentAgain = resend && status.equals("sent") && envelope.status().isInProcess();
        return sentAgain || status.equals(envelope.status().wire()) && !status.equals("voided");
    }

    private static List<EnvelopeEvent> staysAsItIs(Envelope envelope) {
        envelope.requireCorrectable();
        return List.of();
    }

    private static String voidedReason(WireObject body) {
        var reason = body.text("voidedReason", "", 200);
        if (reason.isBlank()) {
            throw INVALID_REQUEST_PARAMETER
                    .because("Value for 'voidedReason' must be specified when voiding an envelope.")
                    .with(Refusal.Detail.of("voidedReason", null, "a reason of at most 200 characters"));
        }
        return reason;
    }

    private static Set<String> include(@Nullable String include) {
        return include == null
                ? Set.of()
                : Arrays.stream(include.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
