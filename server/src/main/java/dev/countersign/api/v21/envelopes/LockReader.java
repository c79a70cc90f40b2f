package dev.countersign.api.v21.envelopes;

import dev.countersign.api.Call;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.LockTokens;
import dev.countersign.identity.Application;
import dev.countersign.identity.Applications;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Secrets;
import java.time.Instant;

/** Makes a lock of what a request says: for whom, and for how long. */
final class LockReader {
    private static final int USUAL_SECONDS = 300;
    private static final int MOST_SECONDS = 24 * 60 * 60;
    private static final int LONGEST_NAME = 100;
    private static final String ONLY_TYPE = "edit";

    private final Applications applications;
    private final Secrets secrets;
    private final Ids ids;

    LockReader(Applications applications, Secrets secrets, Ids ids) {
        this.applications = applications;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** A lock with a fresh token for the caller and his application. */
    EditLock lock(Call call, WireObject body, Instant now) {
        requireType(body);
        var token = ids.secret();
        var caller = call.caller();
        var seconds = seconds(body, USUAL_SECONDS);
        return new EditLock(
                Digest.sha256(token),
                LockTokens.seal(secrets, token),
                caller.user(),
                caller.userName(),
                caller.email(),
                application(call, body),
                ONLY_TYPE,
                body.flag("useScratchPad").orElse(false),
                seconds,
                now.plusSeconds(seconds),
                null);
    }

    /** The lock with what the request changes of it; its time begins anew. */
    EditLock changed(EditLock old, EditHeader header, WireObject body, Instant now) {
        requireType(body);
        var seconds = seconds(body, header.durationSeconds().orElse(old.durationSeconds()));
        return old.namedBy(body.text("lockedByApp", old.lockedByApp(), LONGEST_NAME))
                .lasting(seconds, now);
    }

    private String application(Call call, WireObject body) {
        var own = body.text("lockedByApp", "", LONGEST_NAME);
        var key = call.caller().application();
        return own.isBlank() ? applications.find(key).map(Application::name).orElse(key) : own;
    }

    private static int seconds(WireObject body, int otherwise) {
        int seconds = body.integer("lockDurationInSeconds").orElse(otherwise);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw body.invalid("lockDurationInSeconds", String.valueOf(seconds), "1 to " + MOST_SECONDS);
        }
        return seconds;
    }

    private static void requireType(WireObject body) {
        var type = body.text("lockType", ONLY_TYPE);
        if (!type.isBlank() && !type.equalsIgnoreCase(ONLY_TYPE)) {
            throw body.invalid("lockType", type, ONLY_TYPE);
        }
    }
}
