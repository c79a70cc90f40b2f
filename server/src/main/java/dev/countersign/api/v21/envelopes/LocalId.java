package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_RECIPIENT_ID;

import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Refusal;
import java.util.regex.Pattern;

/** An id the sender chooses for a document or a recipient: a positive whole number, or a GUID. */
final class LocalId {
    private static final Pattern FORM =
            Pattern.compile("0*[1-9][0-9]{0,17}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String EXPECTED = "a positive whole number of at most 18 digits, or a GUID";

    private LocalId() {}

    static String ofRecipient(WireObject json) {
        var id = json.required("recipientId");
        if (!isOne(id)) {
            throw INVALID_RECIPIENT_ID
                    .because("recipientId: " + id)
                    .with(Refusal.Detail.of(json.path("recipientId"), id, EXPECTED));
        }
        return id;
    }

    /** Refuses what is no id of a document. */
    static void requireDocument(WireObject json, String id) {
        if (!isOne(id)) {
            throw json.invalid("documentId", id, EXPECTED);
        }
    }

    private static boolean isOne(String id) {
        return id.length() <= 36 && FORM.matcher(id).matches();
    }
}
