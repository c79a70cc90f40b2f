package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.LockTokens;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Secrets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lock of an envelope: while somebody holds it, nobody else changes the envelope and nobody signs. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/envelopes/{envelopeId}/lock",
    "/restapi/v2.1/accounts/{accountId}/envelopes/{envelopeId}/lock"
})
class LocksController {
    private final EnvelopeAccess access;
    private final LockReader reader;
    private final Secrets secrets;
    private final BusinessClock clock;

    LocksController(EnvelopeAccess access, LockReader reader, Secrets secrets, BusinessClock clock) {
        this.access = access;
        this.reader = reader;
        this.secrets = secrets;
        this.clock = clock;
    }

    @PostMapping
    @Operation("EnvelopesApi.createLock")
    ResponseEntity<Map<String, Object>> createLock(Call call, @PathVariable String envelopeId, WireObject body) {
        var now = now();
        var lock = reader.lock(call, body, now);
        var after = access.changeLock(call, envelopeId, e -> new EditLocking(e).take(lock, now));
        return answer(HttpStatus.CREATED, new EditLocking(after).requireHeld(now));
    }

    @GetMapping
    @Operation("EnvelopesApi.getLock")
    ResponseEntity<Map<String, Object>> getLock(Call call, @PathVariable String envelopeId) {
        var envelope = access.visible(call, envelopeId);
        return answer(
                HttpStatus.OK,
                new EditLocking(envelope).requireOwnedBy(call.caller().user(), now()));
    }

    @PutMapping
    @Operation("EnvelopesApi.updateLock")
    ResponseEntity<Map<String, Object>> updateLock(Call call, @PathVariable String envelopeId, WireObject body) {
        var now = now();
        var header = EditHeader.of(call);
        var after = access.changeLock(
                call,
                envelopeId,
                e -> new EditLocking(e).change(old -> reader.changed(old, header, body, now), token(call), now));
        return answer(HttpStatus.OK, new EditLocking(after).requireHeld(now));
    }

    @DeleteMapping
    @Operation("EnvelopesApi.deleteLock")
    Map<String, Object> deleteLock(
            Call call,
            @PathVariable String envelopeId,
            @RequestParam(name = "save_changes", defaultValue = "true") String save) {
        var now = now();
        var held = new EditLocking(access.visible(call, envelopeId)).requireHeld(now);
        access.changeLock(call, envelopeId, e -> new EditLocking(e).release(saves(save), token(call), now));
        return LockWriter.write(held).map();
    }

    private static @Nullable String token(Call call) {
        return EditHeader.of(call).token();
    }

    private static boolean saves(String saveChanges) {
        return switch (saveChanges.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw INVALID_REQUEST_PARAMETER
                        .because("Invalid value for save_changes.")
                        .with(Refusal.Detail.of("save_changes", saveChanges, "true or false"));
        };
    }

    /** With the token, in the body and as the header that proves it. */
    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, EditLock lock) {
        var token = LockTokens.open(secrets, lock.tokenSealed());
        return ResponseEntity.status(status)
                .header(EditHeader.NAME, EditHeader.write(token, lock.durationSeconds()))
                .body(Body.with("lockToken", token)
                        .rest(LockWriter.write(lock).map())
                        .map());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
