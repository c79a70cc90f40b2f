package dev.countersign.storefront.web;

import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.FileKind;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param kept the file he gave before, where it stands
 * @param ink how he signs, where he signs
 */
public record FieldView(
        FormField field,
        String value,
        String error,
        String hint,
        @Nullable CustomerFile kept,
        @Nullable InkView ink) {
    private static final long MEGABYTE = 1024 * 1024;

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

    public boolean isFile() {
        return field.type() == FieldType.FILE;
    }

    /** The kinds of files it takes, as people call them. */
    public String kinds() {
        return kinds(field);
    }

    static String kinds(FormField field) {
        return field.file().accept().stream().map(FileKind::name).collect(Collectors.joining(", "));
    }

    /** The largest file it takes. */
    public String megabytes() {
        return megabytes(field);
    }

    static String megabytes(FormField field) {
        var tenths = Math.max(1, field.file().maxSize() * 10 / MEGABYTE);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** For the browser, which shows fitting files first. */
    public String accept() {
        return field.file().accept().stream().map(FileKind::mediaType).collect(Collectors.joining(","));
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
        var parts = new ArrayList<String>();
        if (isFile()) {
            parts.add(id() + "-takes");
        }
        if (kept != null) {
            parts.add(id() + "-kept");
        }
        if (!error.isEmpty()) {
            parts.add(id() + "-wrong");
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
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
