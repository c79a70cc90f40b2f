package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of somebody in whose place the sender put another: nothing. */
class CorrectedRecipientTest {
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays ways = new FakeWays();
    private final Entrance entrance = new Entrance(ways, ways, envelopes, Ids.random(), () -> T0);
    private final Ceremony ceremony = GivenCeremony.on(ways, new FakeDrafts(), envelopes, () -> T0);
    private final Envelope sent = envelopes.send(given().signer("ann", 1).draft());

    @Test
    void hisOpenSessionShowsNothingAndSignsNothing() {
        var session = entered();
        var before = visit(session);
        corrected();

        assertThat(visit(session).gate()).isEqualTo(Gate.GONE);
        var shown = new Shown(Shown.documents(before.envelope()), "");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ceremony.finish(before, shown, Map.of(), null));
        assertThat(envelopes.find(sent.account(), sent.id()).recipient("ann").status())
                .isEqualTo(RecipientStatus.SENT);
    }

    @Test
    void hisSignatureIsNotOfferedToTheOther() {
        ceremony.adopt(visit(entered()), signature("Ann"));
        corrected();

        assertThat(ceremony.adopted(visit(entered()))).isEmpty();
    }

    /** A session of whoever is the recipient now, past his consent. */
    private String entered() {
        var path = entrance.mailLink(sent.account(), sent.id(), "ann");
        var session = entrance.enter(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        ceremony.consent(visit(session), "disclosure", null);
        return session;
    }

    private void corrected() {
        envelopes.does("sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), false));
    }

    private Visit visit(String session) {
        return ceremony.visit(session).orElseThrow();
    }
}
