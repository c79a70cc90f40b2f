package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_IS_INCOMPLETE;

import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What an envelope needs before it can be sent. */
final class Completeness {
    private Completeness() {}

    static void check(EnvelopeContents contents) {
        requireNothing(missing(contents), "given before the envelope is sent");
    }

    /** What an envelope in process keeps through all corrections: something to sign, and someone who signs it. */
    static void checkInProcess(EnvelopeContents contents) {
        var missing = new ArrayList<String>();
        if (contents.documents().isEmpty()) {
            missing.add("documents");
        }
        if (contents.recipients().stream().noneMatch(r -> r.type().hasTabs())) {
            missing.add("recipients.signers");
        }
        requireNothing(missing, "at least one left while the envelope is in process; void it to end it");
    }

    private static void requireNothing(List<String> missing, String expected) {
        if (!missing.isEmpty()) {
            var refusal = ENVELOPE_IS_INCOMPLETE.because("Missing: " + String.join(", ", missing) + ".");
            for (var path : missing) {
                refusal = refusal.with(Refusal.Detail.of(path, null, expected));
            }
            throw refusal;
        }
    }

    private static List<String> missing(EnvelopeContents contents) {
        var missing = new ArrayList<String>();
        if (contents.emailSubject().isBlank()) {
            missing.add("emailSubject");
        }
        if (contents.documents().isEmpty()) {
            missing.add("documents");
        }
        if (contents.recipients().isEmpty()) {
            missing.add("recipients");
        }
        for (var field : contents.customFields()) {
            if (field.required() && field.value().isBlank()) {
                missing.add("customFields." + field.name());
            }
        }
        return missing;
    }
}
