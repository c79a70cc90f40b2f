package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientType;
import dev.countersign.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** No two documents or recipients of an envelope may answer to the same id. */
public final class Uniqueness {
    private Uniqueness() {}

    public static void ofDocuments(List<EnvelopeDocument> documents) {
        var seen = new HashSet<String>();
        for (var document : documents) {
            if (!seen.add(document.id())) {
                throw INVALID_REQUEST_PARAMETER
                        .because("The documentId " + document.id() + " is used twice.")
                        .with(Refusal.Detail.of(
                                "documents.documentId", document.id(), "an id of its own for each document"));
            }
        }
    }

    public static void ofRecipients(List<Recipient> recipients) {
        recipients.stream()
                .filter(r -> r.type() == RecipientType.SEAL)
                .forEach(seal -> requireOwnOrder(seal, recipients));
        var ids = new HashSet<String>();
        var people = new HashSet<String>();
        for (var recipient : recipients) {
            if (!ids.add(recipient.id())) {
                throw duplicateId(recipient);
            }
            var person = (recipient.name() + '\n' + recipient.email() + '\n' + recipient.routingOrder())
                    .toLowerCase(Locale.ROOT);
            if (!people.add(person)) {
                throw duplicate(
                        "recipients[recipientId=" + recipient.id() + "]",
                        recipient.name() + " <" + recipient.email() + ">",
                        "each person once in a routing order");
            }
        }
    }

    /** A seal stands for all that was done before it, so it shares its turn with nobody. */
    private static void requireOwnOrder(Recipient seal, List<Recipient> recipients) {
        if (recipients.stream().anyMatch(r -> r != seal && r.routingOrder() == seal.routingOrder())) {
            throw INVALID_REQUEST_PARAMETER
                    .because("A seal needs a routing order of its own.")
                    .with(Refusal.Detail.of(
                            "recipients.seals[recipientId=" + seal.id() + "].routingOrder",
                            String.valueOf(seal.routingOrder()),
                            "a routing order no other recipient has"));
        }
    }

    /** Nobody is added under the id of another, whose place he would take. */
    static void requireFreeId(EnvelopeContents contents, Recipient recipient) {
        if (contents.recipient(recipient.id()).isPresent()) {
            throw duplicateId(recipient);
        }
    }

    private static Refusal duplicateId(Recipient recipient) {
        return duplicate("recipients.recipientId", recipient.id(), "an id of its own for each recipient");
    }

    private static Refusal duplicate(String path, String received, String expected) {
        return ENVELOPE_HAS_DUPLICATE_RECIPIENTS.because().with(Refusal.Detail.of(path, received, expected));
    }
}
