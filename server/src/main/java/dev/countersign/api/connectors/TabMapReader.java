package dev.countersign.api.connectors;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.signing.SigningStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads which field fills which tabs. */
final class TabMapReader {
    private final EnvelopeContents contents;
    private final List<FormField> fields;

    TabMapReader(EnvelopeContents contents, List<FormField> fields) {
        this.contents = contents;
        this.fields = fields;
    }

    Map<String, String> read(WireObject submit) {
        var map = new HashMap<String, String>();
        submit.object("tabMap")
                .ifPresent(json -> json.memberNames().forEach(label -> {
                    requireTab(json, label);
                    map.put(label, field(json, label));
                }));
        return map;
    }

    private void requireTab(WireObject json, String label) {
        var fillable = contents.tabs().stream()
                .filter(SigningStart::isFillable)
                .map(Tab::label)
                .collect(Collectors.toSet());
        if (!fillable.contains(label)) {
            throw json.invalid(
                    label, label, "the label of a text or check box: " + String.join(", ", sorted(fillable)));
        }
    }

    private String field(WireObject json, String label) {
        var name = json.required(label);
        var names = fields.stream().map(FormField::name).toList();
        if (!names.contains(name)) {
            throw json.invalid(label, name, "a field of the form: " + String.join(", ", names));
        }
        return name;
    }

    private static List<String> sorted(java.util.Set<String> labels) {
        return labels.stream().sorted().toList();
    }
}
