package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.CustomField;
import dev.countersign.kernel.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads custom fields of an envelope. */
final class CustomFieldsReader {
    private static final int LONGEST_ID = 36;

    private final Ids ids;

    CustomFieldsReader(Ids ids) {
        this.ids = ids;
    }

    /** New fields; an id is given to each that has none. */
    List<CustomField> read(WireObject json) {
        var ids = new HashSet<String>();
        return all(json).stream().map(field -> field(field, ownId(field, ids))).toList();
    }

    private String ownId(WireObject json, Set<String> taken) {
        var id = fieldId(json);
        if (!taken.add(id)) {
            throw json.invalid("fieldId", id, "an id of its own for each custom field");
        }
        return id;
    }

    List<WireObject> all(WireObject json) {
        var all = new ArrayList<>(json.objects("textCustomFields"));
        all.addAll(json.objects("listCustomFields"));
        return all;
    }

    CustomField field(WireObject json, String fieldId) {
        return new CustomField(
                fieldId,
                json.text("name", "", 50),
                json.text("value", "", 100),
                json.flag("show").orElse(false),
                json.flag("required").orElse(false),
                json.texts("listItems"));
    }

    private String fieldId(WireObject json) {
        var given = json.text("fieldId", "", LONGEST_ID);
        return given.isBlank() ? String.valueOf(Math.abs(ids.guid().getMostSignificantBits() >> 16)) : given;
    }
}
