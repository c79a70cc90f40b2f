package dev.countersign.storefront.web;

import dev.countersign.kernel.Words;
import dev.countersign.storefront.form.Answers;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.FormVisit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A form as the page shows it, in the visitor's language. */
public record FormPage(
        String title,
        String intro,
        String action,
        String token,
        String base,
        String notice,
        List<FieldView> fields,
        String button) {
    /** The address of a page that sends nothing. */
    static final String NOWHERE = "";

    static FormPage of(FormVisit.Open open, FormDefinition form, Words words, String action) {
        return new FormPage(
                form.title(),
                form.intro(),
                action,
                open.token(),
                open.base(),
                notice(open.why(), words),
                form.fields().stream()
                        .map(field -> view(field, open, form, words))
                        .toList(),
                switch (form.mode()) {
                    case UPDATE -> words.say("save");
                    case APPROVE -> words.say("submit");
                    case SIGN -> words.say("toSignature");
                });
    }

    /** Whether it is only to be looked at. */
    public boolean isPreview() {
        return action.equals(NOWHERE);
    }

    /** Files travel in parts; what is text alone needs none. */
    public @Nullable String encoding() {
        return fields.stream().anyMatch(field -> field.isFile() || field.ink() != null) ? "multipart/form-data" : null;
    }

    public boolean hasErrors() {
        return fields.stream().anyMatch(field -> !field.error().isEmpty());
    }

    private static String notice(FormVisit.Again why, Words words) {
        return switch (why) {
            case FIRST, ERRORS -> "";
            case EXPIRED -> words.say("again.expired");
            case CHANGED -> words.say("again.changed");
        };
    }

    private static FieldView view(FormField field, FormVisit.Open open, FormDefinition form, Words words) {
        var error = error(field, open.errors().get(field.name()), words);
        return new FieldView(
                field,
                open.values().getOrDefault(field.name(), ""),
                error,
                hint(field.showIf(), form, words),
                field.type() == FieldType.FILE ? open.kept().get(field.name()) : null,
                field.type().isInk() ? ink(field, open, error, words) : null);
    }

    /** Nothing is filled in for him: who types his name here signs. */
    private static InkView ink(FormField field, FormVisit.Open open, String error, Words words) {
        var kept = open.kept().get(field.name());
        return new InkView(
                field.name(),
                field.label(),
                words.say(field.type() == FieldType.INITIALS ? "sign.initials" : "sign.name"),
                or(open.values().get(field.name() + ".how"), "typed"),
                or(open.values().get(field.name() + ".name"), ""),
                null,
                kept == null ? null : kept.id().toString(),
                kept != null && !kept.type().equals("typed"),
                field.required(),
                error.isEmpty() ? List.of() : List.of(error));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isEmpty() ? otherwise : given;
    }

    static String error(FormField field, Answers.@Nullable Wrong wrong, Words words) {
        return wrong == null
                ? ""
                : words.say(
                        "wrong." + wrong.name().toLowerCase(Locale.ROOT),
                        field.label(),
                        field.maxLength(),
                        FieldView.kinds(field),
                        FieldView.megabytes(field));
    }

    private static String hint(FormField.@Nullable ShowIf condition, FormDefinition form, Words words) {
        if (condition == null) {
            return "";
        }
        return form.field(condition.field())
                .map(other -> words.say("onlyIf", other.label(), answer(other, condition.equal(), words)))
                .orElse("");
    }

    private static String answer(FormField other, String value, Words words) {
        if (other.type() == FieldType.CHECKBOX) {
            return words.say("checked");
        }
        return other.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(value);
    }
}
