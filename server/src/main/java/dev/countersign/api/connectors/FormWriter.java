package dev.countersign.api.connectors;

import dev.countersign.api.wire.Body;
import dev.countersign.storefront.file.FileKind;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition as it can be put again. */
final class FormWriter {
    private FormWriter() {}

    static Map<String, Object> write(StoredForm form) {
        var definition = form.definition();
        return Body.with("key", form.key())
                .typed("version", form.version())
                .and("definition", write(definition).map())
                .map();
    }

    private static Body write(FormDefinition form) {
        var audience = Body.with("tags", form.audience().tags())
                .and("states", form.audience().states());
        return Body.with("title", form.title())
                .and("intro", form.intro())
                .and(
                        "fields",
                        form.fields().stream().map(field -> write(field).map()).toList())
                .and("submit", SigningWriter.write(form.mode(), form.signing()))
                .and("layout", form.inTheme() ? "theme" : "page")
                .and("audience", audience)
                .and("limits", new Body().typed("perCustomerPerDay", form.perCustomerPerDay()))
                .and("lang", languages(form));
    }

    private static Body write(FormField field) {
        var showIf = field.showIf();
        var body = Body.with("name", field.name())
                .and("type", field.type().wire())
                .and("label", field.label())
                .typed("required", field.required())
                .and("pattern", field.pattern())
                .and("options", options(field))
                .and(
                        "showIf",
                        showIf == null
                                ? null
                                : Body.with("field", showIf.field()).and("equals", showIf.equal()))
                .and("prefill", field.prefill().isEmpty() ? null : "customer." + field.prefill())
                .and("target", target(field.target()))
                .and("onConflict", field.onConflict().name().toLowerCase(Locale.ROOT));
        return limited(body, field);
    }

    /** How much it takes, in the measure of its type. */
    private static Body limited(Body body, FormField field) {
        return switch (field.type()) {
            case FILE ->
                body.and("accept", accept(field)).typed("maxSize", field.file().maxSize());
            case SIGNATURE, INITIALS -> body;
            case TEXT, EMAIL, PHONE, TEXTAREA, DATE, NUMBER, SELECT, CHECKBOX, ADDRESS ->
                body.typed("maxLength", field.maxLength());
        };
    }

    private static List<String> accept(FormField field) {
        return field.file().accept().stream().map(FileKind::wire).toList();
    }

    private static @Nullable List<Map<String, Object>> options(FormField field) {
        return field.type() == FieldType.SELECT
                ? field.options().stream()
                        .map(o -> Body.with("value", o.value())
                                .and("label", o.label())
                                .map())
                        .toList()
                : null;
    }

    static Object target(Target target) {
        return switch (target.kind()) {
            case CUSTOMER -> Body.with("customer", target.name());
            case TAG -> Body.with("tag", target.name());
            case NOTE -> Body.with("note", target.name());
            case CONSENT -> Body.with("consent", target.name());
            case ADDRESS -> Body.with("address", "default." + target.name());
            case METAFIELD ->
                Body.with(
                        "metafield",
                        Body.with("ns", target.namespace())
                                .and("key", target.name())
                                .and("type", target.type()));
            case NONE -> "none";
        };
    }

    private static Map<String, Object> languages(FormDefinition form) {
        var languages = new HashMap<String, Object>();
        form.texts().forEach((language, words) -> {
            var fields = new HashMap<String, Object>();
            words.labels()
                    .forEach((name, label) -> fields.put(
                            name,
                            Body.with("label", label)
                                    .and("options", words.options().get(name))
                                    .map()));
            words.options().forEach((name, options) -> fields.putIfAbsent(name, Map.of("options", options)));
            languages.put(
                    language,
                    Body.with("title", words.title())
                            .and("intro", words.intro())
                            .and("fields", fields)
                            .map());
        });
        return languages;
    }
}
