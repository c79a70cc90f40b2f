package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.HandedToSigner;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.Arrangement.Host;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In-person signing, from the host's link to the signer at the desk. */
class HostingTest {
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays ways = new FakeWays();
    private final Entrance entrance = new Entrance(ways, ways, envelopes, Ids.random(), () -> T0);
    private final Hosting hosting = new Hosting(ways, envelopes, ways, () -> T0);
    private final Ceremony ceremony = GivenCeremony.on(ways, new FakeDrafts(), envelopes, () -> T0);
    private final Envelope sent = envelopes.send(given().inPerson("ina", 1).draft());

    @Test
    void theHostHandsOverAndTheSignerGoesOn() {
        var session = entered();
        hosting.handOver(visit(session), "192.0.2.7");

        assertThat(visit(session).gate()).isEqualTo(Gate.CONSENT);
        var handed = envelopes.of(sent.account(), sent.id().value()).getLast();
        assertThat(handed.fact()).isEqualTo(new HandedToSigner("ina"));
        assertThat(handed.by().name()).isEqualTo("Hal Host");
        assertThat(handed.by().ip()).isEqualTo("192.0.2.7");
    }

    @Test
    void theDeviceIsHandedOverOnceASession() {
        var session = entered();
        var open = visit(session);
        hosting.handOver(open, null);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> hosting.handOver(visit(session), null));
        assertThat(visit(entered()).gate()).isEqualTo(Gate.HOST);
    }

    @Test
    void theLinkNamesTheHost() {
        var path = entrance.mailLink(sent.account(), sent.id(), "ina");

        assertThat(entrance.invitation(secret(path)))
                .hasValueSatisfying(
                        invitation -> assertThat(invitation.hostName()).isEqualTo("Hal Host"));
    }

    @Test
    void theLinkOfTheHostBeforeOpensNothing() {
        var session = entered();
        var path = entrance.mailLink(sent.account(), sent.id(), "ina");
        envelopes.does(
                "sam", sent, e -> new Correcting(e).correctRecipient(hostedByAnother(e.recipient("ina")), false));

        assertThat(entrance.enter(secret(path))).isEmpty();
        assertThat(visit(session).gate()).isEqualTo(Gate.GONE);
    }

    private static Recipient hostedByAnother(Recipient recipient) {
        var another = new Host(UUID.randomUUID(), "Zoe Host", "zoe@example.com");
        return recipient.with(recipient.arrangement().with(another));
    }

    private String entered() {
        var path = entrance.mailLink(sent.account(), sent.id(), "ina");
        return entrance.enter(secret(path)).orElseThrow();
    }

    private static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Visit visit(String session) {
        return ceremony.visit(session).orElseThrow();
    }
}
