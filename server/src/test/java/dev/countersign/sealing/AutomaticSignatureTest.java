package dev.countersign.sealing;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.SignedAutomatically;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Actor;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AutomaticSignatureTest {
    private static final UUID AUTHORITY = UUID.randomUUID();

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final ZonedTimes times = new ZonedTimes(ZoneId.of("Europe/Paris"));
    private final Envelope sent = envelopes.send(given().signer("sam", 1).draft());

    @Test
    void theCertificateNamesTheAuthorityAndClaimsNoSession() {
        envelopes.change(
                sent.account(),
                sent.id(),
                Actor.system("autosign"),
                _ -> List.of(new SignedAutomatically(
                        "sam", List.of(), signature("Sam"), AUTHORITY, "Sam Sender", "The shop", T0)));

        assertThat(entries())
                .contains(
                        new Entry(
                                "Authority",
                                "Signed automatically by standing authority of Sam Sender given on 2026-11-24 11:00:00 CET to The shop"),
                        new Entry("Authority ID", AUTHORITY.toString()))
                .extracting(Entry::label)
                .contains("Signed")
                .doesNotContain("IP address", "Authentication", "Viewed");
    }

    @Test
    void whoSignedHimselfHasNone() {
        envelopes.does("sam", sent, e -> e.sign("sam", List.of(), signature("Sam")));

        assertThat(entries()).isEmpty();
    }

    private List<Entry> entries() {
        var now = envelopes.find(sent.account(), sent.id());
        return AutomaticSignature.of(
                        now.recipient("sam"),
                        envelopes.of(now.account(), now.id().value()))
                .map(automatic -> automatic.entries(now, times))
                .orElse(List.of());
    }
}
