package dev.countersign.sealing;

import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.ViewUrlCreated;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.Handover;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VouchingTest {
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final Envelope sent =
            envelopes.send(given().embedded("ann", 1, "1000").draft());

    @Test
    void theLastWordOfTheApplicationBeforeTheSignatureCounts() {
        viewed("Password");
        viewed("X509Certificate");
        envelopes.does("ann", sent, e -> e.sign("ann", List.of(), signature("Ann")));

        assertThat(entries()).containsExactly(new Entry("Authentication method", "X509Certificate"));
    }

    @Test
    void whatWasSaidOfOneIsNotSaidOfTheOneWhoTookHisPlace() {
        viewed("Password");
        envelopes.does("sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), false));

        assertThat(entries()).isEmpty();
    }

    @Test
    void norOfTheOneToWhomHeAssignedIt() {
        var byMail = envelopes.send(given().signer("ann", 1).draft());
        envelopes.does("ann", byMail, e -> e.acceptConsent("ann", "c0ffee"));
        var zoe = byMail.recipient("ann").handedTo(UUID.randomUUID(), UUID.randomUUID(), "zoe", "zoe@example.com");
        envelopes.does("ann", byMail, e -> new Handover(e).reassign(zoe, UUID.randomUUID(), "on leave"));

        assertThat(entries(byMail)).isEmpty();
    }

    private void viewed(String method) {
        envelopes.does("app", sent, _ -> List.of(new ViewUrlCreated("ann", method, null, null, null)));
    }

    private List<Entry> entries() {
        return entries(sent);
    }

    private List<Entry> entries(Envelope envelope) {
        var now = envelopes.find(envelope.account(), envelope.id());
        return Vouching.of(
                        now.recipient("ann"),
                        envelopes.of(now.account(), now.id().value()))
                .entries();
    }
}
