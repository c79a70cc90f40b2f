package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.ENVELOPE_IS_INCOMPLETE;

import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What an envelope needs before it can be sent. */
final class Completeness {
    private Completeness() {}

    static void check(EnvelopeContents contents) {
        var missing = missing(contents);
        if (!missing.isEmpty()) {
            var refusal = ENVELOPE_IS_INCOMPLETE.because("Missing: " + String.join(", ", missing) + ".");
            for (var path : missing) {
                refusal = refusal.with(Refusal.Detail.of(path, null, "given before the envelope is sent"));
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
