package dev.countersign.storefront.web;

import dev.countersign.storefront.FieldType;
import dev.countersign.storefront.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as the page shows it. */
public record FieldView(FormField field, String value, String error, String hint) {
    public String id() {
        return "cs-" + field.name();
    }

    public String name() {
        return field.name();
    }

    public String label() {
        return field.label();
    }

    public boolean required() {
        return field.required();
    }

    public List<FormField.Option> options() {
        return field.options();
    }

    public boolean isTick() {
        return field.type() == FieldType.CHECKBOX;
    }

    public boolean isLong() {
        return field.type() == FieldType.TEXTAREA;
    }

    public boolean isChoice() {
        return field.type() == FieldType.SELECT;
    }

    public String kind() {
        return switch (field.type()) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case DATE -> "date";
            case TEXT, NUMBER, ADDRESS, TEXTAREA, SELECT, CHECKBOX, FILE, SIGNATURE, INITIALS -> "text";
        };
    }

    /** Addresses of mails are written from the left in every language; the rest as the page. */
    public @Nullable String writing() {
        return field.type() == FieldType.EMAIL ? "ltr" : null;
    }

    public @Nullable String invalid() {
        return error.isEmpty() ? null : "true";
    }

    public @Nullable String describedBy() {
        return error.isEmpty() ? null : id() + "-wrong";
    }

    public @Nullable String showIf() {
        var condition = field.showIf();
        return condition == null ? null : condition.field();
    }

    public @Nullable String showEquals() {
        var condition = field.showIf();
        return condition == null ? null : condition.equal();
    }

    /** So that browsers offer what they know of the person. */
    public @Nullable String autocomplete() {
        return switch (field.prefill()) {
            case "first_name" -> "given-name";
            case "last_name" -> "family-name";
            case "email" -> "email";
            case "phone" -> "tel";
            case "default_address.address1" -> "address-line1";
            case "default_address.city" -> "address-level2";
            case "default_address.zip" -> "postal-code";
            default -> null;
        };
    }
}
