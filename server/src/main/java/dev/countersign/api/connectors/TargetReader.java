package dev.countersign.api.connectors;

import dev.countersign.api.wire.WireObject;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.form.Target.Kind;
import java.util.List;
import java.util.Map;

/** Reads where an answer goes. Only what a customer may say about himself is there to be chosen. */
final class TargetReader {
    private static final Map<Kind, List<String>> NAMES = Map.of(
            Kind.CUSTOMER, List.of("first_name", "last_name", "email", "phone"),
            Kind.NOTE, List.of("append", "replace"),
            Kind.CONSENT, List.of("email", "sms"),
            Kind.ADDRESS,
                    List.of(
                            "default.first_name",
                            "default.last_name",
                            "default.company",
                            "default.address1",
                            "default.address2",
                            "default.city",
                            "default.province",
                            "default.zip",
                            "default.country",
                            "default.phone"));
    private static final Map<String, Kind> KINDS = Map.of(
            "customer", Kind.CUSTOMER,
            "note", Kind.NOTE,
            "consent", Kind.CONSENT,
            "address", Kind.ADDRESS,
            "tag", Kind.TAG,
            "metafield", Kind.METAFIELD);

    private TargetReader() {}

    static Target read(WireObject field) {
        if (!field.has("target")
                || "none".equals(field.glance().rest().members().get("target"))) {
            field.ignoring("target");
            return Target.NONE;
        }
        var json = field.object("target").orElseThrow();
        var kinds = json.memberNames().stream().filter(KINDS::containsKey).toList();
        if (kinds.size() != 1 || json.memberNames().size() != 1) {
            throw field.invalid(
                    "target",
                    String.join(", ", json.memberNames()),
                    "exactly one of "
                            + String.join(", ", KINDS.keySet().stream().sorted().toList()));
        }
        var name = kinds.getFirst();
        var kind = KINDS.getOrDefault(name, Kind.NONE);
        return kind == Kind.METAFIELD ? metafield(json) : plain(json, name, kind);
    }

    private static Target plain(WireObject json, String member, Kind kind) {
        var name = json.required(member);
        var known = NAMES.getOrDefault(kind, List.of());
        if (!known.isEmpty() && !known.contains(name)) {
            throw json.invalid(member, name, String.join(", ", known));
        }
        if (name.length() > 255 || kind == Kind.TAG && name.contains(",")) {
            throw json.invalid(member, name, "a text of at most 255 characters without a comma");
        }
        return Target.to(kind, kind == Kind.ADDRESS ? name.substring("default.".length()) : name);
    }

    private static Target metafield(WireObject target) {
        return metafieldOf(target.object("metafield").orElseThrow());
    }

    /** A metafield by its namespace, key and type. */
    static Target metafieldOf(WireObject json) {
        var read = new Target(
                Kind.METAFIELD,
                id(json, "key", 64),
                id(json, "ns", 255),
                json.text("type", "single_line_text_field", 100));
        FormReader.requireNothingElse(json);
        return read;
    }

    private static String id(WireObject json, String member, int longest) {
        var text = json.required(member);
        if (!text.matches("[A-Za-z0-9_-]{2," + longest + "}")) {
            throw json.invalid(member, text, "2 to " + longest + " letters, digits, - and _");
        }
        return text;
    }
}
