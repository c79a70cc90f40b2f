package dev.countersign.api.v21.envelopes;

import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Extras;
import dev.countersign.store.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private final Envelope envelope =
            posted(given().signer("ann", 1).signer("bob", 1).sent());
    private final EnvelopeWriter writer = new EnvelopeWriter(new RecipientsWriter(TestDatabases.secrets()));
    private final UUID ann = envelope.recipient("ann").userId();

    @Test
    void theSenderReadsWhatHePosted() {
        var told = written(new Viewer(true, UUID.randomUUID()));

        assertThat(told).containsEntry("notification", "posted");
        assertThat(signer(told, 0)).containsEntry("note", "for ann").containsEntry("customFields", "posted");
        assertThat(signer(told, 1)).containsEntry("note", "for bob");
    }

    @Test
    void aRecipientReadsHisOwnNoteAndNothingElseThatWasPosted() {
        var told = written(new Viewer(false, ann));

        assertThat(told).doesNotContainKey("notification");
        assertThat(signer(told, 0)).containsEntry("note", "for ann").doesNotContainKey("customFields");
        assertThat(signer(told, 1)).doesNotContainKeys("note", "customFields");
    }

    private Map<String, Object> written(Viewer viewer) {
        return writer.write(envelope, Set.of("recipients"), viewer).map();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> signer(Map<String, Object> envelope, int index) {
        var recipients = (Map<String, Object>) envelope.get("recipients");
        return ((List<Map<String, Object>>) recipients.get("signers")).get(index);
    }

    private static Envelope posted(Envelope sent) {
        var c = sent.contents()
                .withRecipients(sent.contents().recipients().stream()
                        .map(ViewerTest::noted)
                        .toList());
        var contents = new EnvelopeContents(
                c.emailSubject(),
                c.emailBlurb(),
                c.documents(),
                c.recipients(),
                c.tabs(),
                c.customFields(),
                new Extras(Map.of("notification", "posted")));
        return Envelope.draft(
                sent.account(), sent.id(), sent.sender(), contents, sent.times().createdAt(), null);
    }

    private static Recipient noted(Recipient r) {
        return new Recipient(
                r.type(),
                r.id(),
                r.guid(),
                r.userId(),
                r.name(),
                r.email(),
                r.routingOrder(),
                r.clientUserId(),
                r.accessCode(),
                "for " + r.name(),
                r.arrangement(),
                r.progress(),
                new Extras(Map.of("customFields", "posted")));
    }
}
