package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.WireObject;
import java.util.regex.Pattern;

/** An id the sender chooses for a document or a recipient: a positive whole number, or a GUID. */
final class LocalId {
    private static final Pattern FORM =
            Pattern.compile("0*[1-9][0-9]{0,17}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private LocalId() {}

    static String of(WireObject json, String name) {
        var id = json.required(name);
        require(json, name, id);
        return id;
    }

    /** Refuses what is no such id. */
    static void require(WireObject json, String name, String id) {
        if (id.length() > 36 || !FORM.matcher(id).matches()) {
            throw json.invalid(name, id, "a positive whole number of at most 18 digits, or a GUID");
        }
    }
}
