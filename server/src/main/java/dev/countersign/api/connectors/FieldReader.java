package dev.countersign.api.connectors;

import dev.countersign.api.wire.WireObject;
import dev.countersign.storefront.file.FileKind;
import dev.countersign.storefront.file.FileRule;
import dev.countersign.storefront.form.AnswerPattern;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormField.OnConflict;
import dev.countersign.storefront.form.FormField.Option;
import dev.countersign.storefront.form.FormField.ShowIf;
import dev.countersign.storefront.form.Target;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one field of a form. */
final class FieldReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    // a reserved name would read as if the customer could say who he is
    private static final List<String> RESERVED = List.of(
            "customer_id",
            "logged_in_customer_id",
            "shop",
            "hash",
            "signature",
            "timestamp",
            "path_prefix",
            "form_token",
            "form_base");
    private static final Pattern PREFILL =
            Pattern.compile("customer\\.(first_name|last_name|email|phone|note|locale|default_address\\.[a-z0-9_]{1,20}"
                    + "|metafields\\.[A-Za-z0-9_-]{2,255}\\.[A-Za-z0-9_-]{2,64})");
    private static final int MOST_OPTIONS = 300;

    private FieldReader() {}

    static FormField read(WireObject json) {
        var type = type(json);
        if (type.isKeptApart()) {
            requireNothingOfText(json);
        }
        var field = new FormField(
                name(json),
                type,
                json.text("label", json.required("label"), 255),
                json.flag("required").orElse(false),
                pattern(json),
                maxLength(json, type),
                options(json, type),
                showIf(json),
                prefill(json),
                TargetReader.read(json),
                onConflict(json),
                file(json, type));
        FormReader.requireNothingElse(json);
        requireFreeConsent(json, field);
        return field;
    }

    /** Who consents ticks a box himself: one that comes ticked is no consent. */
    private static void requireFreeConsent(WireObject json, FormField field) {
        if (field.target().kind() != Target.Kind.CONSENT) {
            return;
        }
        if (field.type() != FieldType.CHECKBOX) {
            throw json.invalid("type", field.type().wire(), "checkbox, for the target is a consent");
        }
        if (!field.prefill().isEmpty()) {
            throw json.invalid("prefill", "customer." + field.prefill(), "none, for the target is a consent");
        }
    }

    private static String name(WireObject json) {
        var name = json.required("name");
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            throw json.invalid(
                    "name",
                    name,
                    "lower-case letters, digits and _, beginning with a letter; none of "
                            + String.join(", ", RESERVED));
        }
        return name;
    }

    private static FieldType type(WireObject json) {
        var text = json.required("type");
        return FieldType.of(text)
                .orElseThrow(() -> json.invalid(
                        "type",
                        text,
                        Arrays.stream(FieldType.values()).map(FieldType::wire).collect(Collectors.joining(", "))));
    }

    /** What is no text has no pattern, no length, and nothing it could be filled with; nor does a record take it. */
    private static void requireNothingOfText(WireObject json) {
        for (var member : List.of("pattern", "maxLength", "prefill")) {
            if (json.glance().says(member)) {
                throw json.invalid(member, json.glance().text(member, ""), "none for this type");
            }
        }
        if (TargetReader.read(json.glance()).kind() != Target.Kind.NONE) {
            throw json.invalid("target", null, "none: a customer record takes no file and no signature");
        }
    }

    private static FileRule file(WireObject json, FieldType type) {
        if (type == FieldType.FILE) {
            return new FileRule(accepted(json), maxSize(json));
        }
        for (var member : List.of("accept", "maxSize")) {
            if (json.has(member)) {
                throw json.invalid(member, null, "none, for only files have it");
            }
        }
        return FileRule.USUAL;
    }

    private static List<FileKind> accepted(WireObject json) {
        var kinds = new LinkedHashSet<FileKind>();
        for (var text : json.texts("accept")) {
            kinds.add(FileKind.named(text).orElseThrow(() -> json.invalid("accept", text, "pdf, png, jpeg")));
        }
        return kinds.isEmpty() ? FileRule.USUAL.accept() : List.copyOf(kinds);
    }

    private static long maxSize(WireObject json) {
        long size = json.integer("maxSize").orElse((int) FileRule.LARGEST);
        if (size < 1 || size > FileRule.LARGEST) {
            throw json.invalid("maxSize", String.valueOf(size), "1 to " + FileRule.LARGEST + " bytes");
        }
        return size;
    }

    private static @Nullable String pattern(WireObject json) {
        var pattern = json.text("pattern");
        pattern.filter(text -> !AnswerPattern.isWritten(text)).ifPresent(text -> {
            throw json.invalid(
                    "pattern", text, "a regular expression of at most " + AnswerPattern.LONGEST + " characters");
        });
        return pattern.filter(text -> !text.isEmpty()).orElse(null);
    }

    private static int maxLength(WireObject json, FieldType type) {
        int longest = json.integer("maxLength").orElse(type.longest());
        if (longest < 1 || longest > type.longest()) {
            throw json.invalid("maxLength", String.valueOf(longest), "1 to " + type.longest());
        }
        return longest;
    }

    /** Options are texts, or objects with value and label. */
    private static List<Option> options(WireObject json, FieldType type) {
        var options = isListOfTexts(json)
                ? json.texts("options").stream()
                        .map(text -> new Option(text, text))
                        .toList()
                : json.objects("options").stream().map(FieldReader::option).toList();
        var values = new LinkedHashSet<>(options.stream().map(Option::value).toList());
        if ((type == FieldType.SELECT) == options.isEmpty()
                || values.size() != options.size()
                || options.size() > MOST_OPTIONS) {
            throw json.invalid(
                    "options",
                    options.size() + " options",
                    type == FieldType.SELECT ? "1 to " + MOST_OPTIONS + " different options" : "none for this type");
        }
        return options;
    }

    private static boolean isListOfTexts(WireObject json) {
        return json.glance().texts("options").stream().noneMatch(text -> text.startsWith("{"));
    }

    private static Option option(WireObject json) {
        var value = json.required("value");
        var option = new Option(value, json.text("label", value, 255));
        FormReader.requireNothingElse(json);
        return option;
    }

    private static @Nullable ShowIf showIf(WireObject json) {
        Optional<ShowIf> read = json.object("showIf").map(condition -> {
            var showIf = new ShowIf(condition.required("field"), condition.text("equals", "", 255));
            FormReader.requireNothingElse(condition);
            return showIf;
        });
        return read.orElse(null);
    }

    private static String prefill(WireObject json) {
        var prefill = json.text("prefill", "");
        if (!prefill.isEmpty() && !PREFILL.matcher(prefill).matches()) {
            throw json.invalid(
                    "prefill",
                    prefill,
                    "customer.first_name, customer.default_address.city, customer.metafields.namespace.key and their like");
        }
        return prefill.isEmpty() ? "" : prefill.substring("customer.".length());
    }

    private static OnConflict onConflict(WireObject json) {
        var text = json.text("onConflict", "review");
        return Stream.of(OnConflict.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> json.invalid("onConflict", text, "mine, theirs or review"));
    }
}
