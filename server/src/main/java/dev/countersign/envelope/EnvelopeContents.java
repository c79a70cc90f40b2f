package dev.countersign.envelope;

import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Extras;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What envelopes and templates have in common: message, documents, recipients, their tabs, custom fields. */
public record EnvelopeContents(
        String emailSubject,
        String emailBlurb,
        List<EnvelopeDocument> documents,
        List<Recipient> recipients,
        List<Tab> tabs,
        List<CustomField> customFields,
        Extras rest) {
    public Optional<Recipient> recipient(String recipientId) {
        return recipients.stream().filter(r -> r.id().equals(recipientId)).findFirst();
    }

    public Optional<EnvelopeDocument> document(String documentId) {
        return documents.stream()
                .filter(d -> d.id().equals(documentId) || d.guid().toString().equalsIgnoreCase(documentId))
                .findFirst();
    }

    /** The documents as they are read. */
    public List<EnvelopeDocument> inOrder() {
        return documents.stream()
                .sorted(Comparator.comparingInt(EnvelopeDocument::order))
                .toList();
    }

    public List<Tab> tabsOf(String recipientId) {
        return tabs.stream()
                .filter(tab -> tab.recipientId().equals(recipientId))
                .toList();
    }

    EnvelopeContents withMessage(String subject, String blurb) {
        return new EnvelopeContents(subject, blurb, documents, recipients, tabs, customFields, rest);
    }

    public EnvelopeContents withDocuments(List<EnvelopeDocument> replacement) {
        return new EnvelopeContents(emailSubject, emailBlurb, replacement, recipients, tabs, customFields, rest);
    }

    public EnvelopeContents withRecipients(List<Recipient> replacement) {
        return new EnvelopeContents(emailSubject, emailBlurb, documents, replacement, tabs, customFields, rest);
    }

    public EnvelopeContents withTabs(List<Tab> replacement) {
        return new EnvelopeContents(emailSubject, emailBlurb, documents, recipients, replacement, customFields, rest);
    }

    EnvelopeContents withCustomFields(List<CustomField> replacement) {
        return new EnvelopeContents(emailSubject, emailBlurb, documents, recipients, tabs, replacement, rest);
    }

    EnvelopeContents put(Recipient recipient) {
        return withRecipients(put(recipients, List.of(recipient), Recipient::id));
    }

    EnvelopeContents putDocuments(List<EnvelopeDocument> more) {
        return withDocuments(put(documents, more, EnvelopeDocument::id));
    }

    EnvelopeContents putTabs(List<Tab> more) {
        return withTabs(put(tabs, more, Tab::id));
    }

    EnvelopeContents putCustomFields(List<CustomField> more) {
        return withCustomFields(put(customFields, more, CustomField::fieldId));
    }

    EnvelopeContents withoutRecipient(String recipientId) {
        return withRecipients(recipients.stream()
                        .filter(r -> !r.id().equals(recipientId))
                        .toList())
                .withTabs(tabs.stream()
                        .filter(t -> !t.recipientId().equals(recipientId))
                        .toList());
    }

    EnvelopeContents withoutDocuments(Set<String> ids) {
        return withDocuments(
                        documents.stream().filter(d -> !ids.contains(d.id())).toList())
                .withTabs(
                        tabs.stream().filter(t -> !ids.contains(t.documentId())).toList());
    }

    /** The items, those with a key among {@code more} replaced where they stand, the others of {@code more} appended. */
    private static <T, K> List<T> put(List<T> items, List<T> more, Function<T, K> key) {
        var byKey = new LinkedHashMap<K, T>();
        items.forEach(item -> byKey.put(key.apply(item), item));
        more.forEach(item -> byKey.put(key.apply(item), item));
        return List.copyOf(byKey.values());
    }
}
