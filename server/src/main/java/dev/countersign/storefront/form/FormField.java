package dev.countersign.storefront.form;

import dev.countersign.storefront.file.FileRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param pattern what an answer must match as a whole, if anything
 * @param prefill the path below the customer that fills it in: {@code first_name}, {@code metafields.ns.key}; or empty
 * @param showIf when it is asked at all
 * @param file what it takes, where it takes a file
 */
public record FormField(
        String name,
        FieldType type,
        String label,
        boolean required,
        @Nullable String pattern,
        int maxLength,
        List<Option> options,
        @Nullable ShowIf showIf,
        String prefill,
        Target target,
        OnConflict onConflict,
        FileRule file) {
    /** One choice of a list. */
    public record Option(String value, String label) {}

    /** The field is asked only when another one has this answer. */
    public record ShowIf(String field, String equal) {}

    /** What counts when the record was changed elsewhere in the meantime. */
    public enum OnConflict {
        MINE,
        THEIRS,
        REVIEW
    }

    public FormField {
        options = List.copyOf(options);
        file = file == null ? FileRule.USUAL : file; // forms from before there were files
    }

    /** A field that takes no file, or any that forms take. */
    public FormField(
            String name,
            FieldType type,
            String label,
            boolean required,
            @Nullable String pattern,
            int maxLength,
            List<Option> options,
            @Nullable ShowIf showIf,
            String prefill,
            Target target,
            OnConflict onConflict) {
        this(
                name,
                type,
                label,
                required,
                pattern,
                maxLength,
                options,
                showIf,
                prefill,
                target,
                onConflict,
                FileRule.USUAL);
    }

    Optional<ShowIf> condition() {
        return Optional.ofNullable(showIf);
    }
}
