package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.recipient.Authentication;
import dev.countersign.envelope.recipient.Recipient;
import org.jspecify.annotations.Nullable;

/** Writes {@code recipientAuthenticationStatus}: what a recipient has passed, and where he was locked out. */
final class AuthenticationStatus {
    private AuthenticationStatus() {}

    /** Null while nothing is decided. */
    static @Nullable Body of(Recipient recipient) {
        var check = recipient.arrangement().idCheck();
        var code = result(recipient.progress().authentication());
        var id = check == null ? null : result(recipient.progress().idCheck());
        if (code == null && id == null) {
            return null;
        }
        var status = Body.with("accessCodeResult", code);
        return check == null ? status : status.and(IdCheckReader.result(recipient, check), id);
    }

    private static @Nullable Body result(Authentication result) {
        if (result.locked()) {
            return Body.with("status", "Failed").and("eventTimestamp", result.at());
        }
        return Boolean.TRUE.equals(result.passed())
                ? Body.with("status", "Passed").and("eventTimestamp", result.at())
                : null; // attempts are left: nothing is decided yet
    }
}
