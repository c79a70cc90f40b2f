package dev.countersign.envelope;

import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Ids;

/**
 * Contents that many envelopes are made from, such as those of a template or of a shop's form, as the own contents of one
 * envelope: its documents, recipients and tabs get ids of their own. What the sender chose, such as {@code recipientId},
 * stays.
 */
public final class OwnContents {
    private OwnContents() {}

    public static EnvelopeContents of(EnvelopeContents shared, Ids ids) {
        return shared.withDocuments(shared.documents().stream()
                        .map(document -> own(document, ids))
                        .toList())
                .withRecipients(shared.recipients().stream()
                        .map(recipient -> own(recipient, ids))
                        .toList())
                .withTabs(shared.tabs().stream().map(tab -> own(tab, ids)).toList());
    }

    private static EnvelopeDocument own(EnvelopeDocument document, Ids ids) {
        return new EnvelopeDocument(
                document.id(),
                ids.guid(),
                document.name(),
                document.order(),
                document.sha256(),
                document.size(),
                document.pages(),
                document.includeInDownload(),
                document.rest());
    }

    private static Recipient own(Recipient recipient, Ids ids) {
        return recipient.as(
                ids.guid(), recipient.userId(), recipient.name(), recipient.email(), recipient.clientUserId());
    }

    private static Tab own(Tab tab, Ids ids) {
        return tab.at(ids.guid(), tab.documentId(), tab.page(), tab.x(), tab.y());
    }
}
