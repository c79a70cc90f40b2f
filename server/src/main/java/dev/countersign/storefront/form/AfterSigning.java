package dev.countersign.storefront.form;

import java.util.List;

/**
 * Something that flows to the customer record once an envelope is complete.
 *
 * @param of the label of a tab, or a text the merchant gave; for the link to the signed file it says nothing
 */
public record AfterSigning(Source source, String of, Target target) {
    /** Where the value comes from. */
    public enum Source {
        TAB,
        TEXT,
        PDF_LINK
    }

    /** What it is called beside the fields of the form; no field can have such a name. */
    public String name() {
        return switch (source) {
            case TAB -> "tab:" + of;
            case TEXT -> target.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + target.name();
            case PDF_LINK -> "signed document";
        };
    }

    /** As a field that the customer was never shown: its value wins over what stands in the record. */
    FormField field() {
        return new FormField(
                name(),
                FieldType.TEXT,
                name(),
                false,
                null,
                FieldType.TEXTAREA.longest(),
                List.of(),
                null,
                "",
                target,
                FormField.OnConflict.MINE);
    }
}
