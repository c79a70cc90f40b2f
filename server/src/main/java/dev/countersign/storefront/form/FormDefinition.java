package dev.countersign.storefront.form;

import dev.countersign.storefront.record.CustomerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks and what becomes of the answers. A definition never changes; a change is a new version.
 *
 * @param inTheme whether it stands inside the shop's theme, or is a page of its own
 * @param perCustomerPerDay how often a customer may submit it in a day
 * @param texts in other languages, by language
 * @param signing what is signed, where the form ends in a signature
 */
public record FormDefinition(
        String title,
        String intro,
        List<FormField> fields,
        Mode mode,
        boolean inTheme,
        Audience audience,
        int perCustomerPerDay,
        Map<String, FormTexts> texts,
        @Nullable Signing signing) {
    /** What a submission leads to. */
    public enum Mode {
        /** The customer record is changed at once. */
        UPDATE,
        /** The customer record is changed when the merchant approves. */
        APPROVE,
        /** An envelope is made of it, and the customer record is changed when all have signed. */
        SIGN
    }

    /** Who may see it: customers with one of these tags, in one of these states; an empty list asks nothing. */
    public record Audience(List<String> tags, List<String> states) {
        public Audience {
            tags = List.copyOf(tags);
            states = List.copyOf(states);
        }

        public boolean admits(CustomerRecord customer) {
            var known = tags.isEmpty()
                    || customer.tags().stream().anyMatch(has -> tags.stream().anyMatch(has::equalsIgnoreCase));
            return known && (states.isEmpty() || states.contains(customer.state()));
        }
    }

    /** The words of a form in one language; what is missing is said in the form's own. */
    public record FormTexts(
            String title, String intro, Map<String, String> labels, Map<String, Map<String, String>> options) {
        public FormTexts {
            labels = Map.copyOf(labels);
            options = Map.copyOf(options);
        }
    }

    public FormDefinition {
        fields = List.copyOf(fields);
        texts = Map.copyOf(texts);
    }

    /** Everything that may be written to the customer record: the fields, and what comes of the signed documents. */
    public List<FormField> written() {
        var all = new ArrayList<>(fields);
        if (signing != null) {
            signing.after().forEach(part -> all.add(part.field()));
        }
        return all;
    }

    /** Whether a page cannot be filled without the metafields of the customer. */
    boolean showsMetafields() {
        return fields.stream().anyMatch(field -> field.prefill().startsWith("metafields."));
    }

    /** Whether two say the same, read at different times. */
    public boolean saysTheSameAs(FormDefinition other) {
        var alike = signing == null || other.signing == null
                ? signing == other.signing
                : signing.saysTheSameAs(other.signing);
        return alike && with((Signing) null).equals(other.with((Signing) null));
    }

    private FormDefinition with(@Nullable Signing other) {
        return new FormDefinition(title, intro, fields, mode, inTheme, audience, perCustomerPerDay, texts, other);
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The same form in the words of another language, as far as there are any. */
    public FormDefinition in(String language) {
        var words = texts.get(language);
        if (words == null) {
            return this;
        }
        return new FormDefinition(
                words.title().isEmpty() ? title : words.title(),
                words.intro().isEmpty() ? intro : words.intro(),
                fields.stream().map(field -> in(field, words)).toList(),
                mode,
                inTheme,
                audience,
                perCustomerPerDay,
                texts,
                signing);
    }

    private static FormField in(FormField field, FormTexts words) {
        var options = words.options().getOrDefault(field.name(), Map.of());
        return new FormField(
                field.name(),
                field.type(),
                words.labels().getOrDefault(field.name(), field.label()),
                field.required(),
                field.pattern(),
                field.maxLength(),
                field.options().stream()
                        .map(o -> new FormField.Option(o.value(), options.getOrDefault(o.value(), o.label())))
                        .toList(),
                field.showIf(),
                field.prefill(),
                field.target(),
                field.onConflict(),
                field.file());
    }
}
