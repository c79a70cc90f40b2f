package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.CustomField;
import dev.countersign.kernel.Ids;
import java.util.ArrayList;
import java.util.List;

/** Reads custom fields of an envelope. */
final class CustomFieldsReader {
    private final Ids ids;

    CustomFieldsReader(Ids ids) {
        this.ids = ids;
    }

    /** New fields; an id is given to each. */
    List<CustomField> read(WireObject json) {
        return all(json).stream().map(field -> field(field, fieldId(field))).toList();
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
        return json.text("fieldId")
                .filter(t -> !t.isBlank())
                .orElseGet(() -> String.valueOf(Math.abs(ids.guid().getMostSignificantBits() >> 16)));
    }
}
