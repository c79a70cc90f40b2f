package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.Entrance.Way;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.EditLock;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Actor SAM = new Actor(Actor.Kind.API, "sam", "Sam Sender", "sam@example.com", null);
    private static final String BACK = "https://app.example/back?state=1";

    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private Instant now = T0;
    private final Corrections corrections =
            new Corrections(new FakeCorrectionViews(), envelopes, new FakeWays(), Ids.random(), () -> now);
    private final Envelope sent = envelopes.send(given().signer("ann", 1).draft());

    @Test
    void theUrlOpensOnceAndHoldsTheEnvelopeWhileItsPageIsLookedAt() {
        var url = viewUnder("token");
        var page = in(url);

        assertThat(correction(page).lock(envelope(), T0.plusSeconds(1199))).isPresent();
        assertThat(corrections.redeem(url)).hasValue(back("error&envelopeId=" + sent.id()));
    }

    @Test
    void aUrlThatIsTooOldOpensNothing() {
        var url = viewUnder("token");
        now = now.plusSeconds(301);
        assertThat(corrections.redeem(url)).hasValue(back("error&envelopeId=" + sent.id()));
        assertThat(corrections.redeem("unknown")).isEmpty();
    }

    @Test
    void doneKeepsWhatWasChangedAndTellsTheApplication() {
        var page = in(viewUnder("token"));
        envelopes.does("sam", sent, e -> new Correcting(e).correctMessage("Other", ""));
        corrections.end(correction(page), true, null);

        assertThat(envelope().contents().emailSubject()).isEqualTo("Other");
        assertThat(envelope().lock()).isNull();
        assertThat(correction(page).returnUrl()).isEqualTo(BACK + "&event=save&envelopeId=" + sent.id());
    }

    @Test
    void discardingTakesItBack() {
        var page = in(viewUnder("token"));
        envelopes.does("sam", sent, e -> new Correcting(e).correctMessage("Other", ""));
        corrections.end(correction(page), false, null);
        corrections.end(correction(page), true, null);

        assertThat(envelope().contents().emailSubject()).isEqualTo("Sign this");
        assertThat(correction(page).returnUrl()).isEqualTo(BACK + "&event=cancel");
    }

    @Test
    void whatCannotBeTakenBackIsSavedAndSaidToBe() {
        var page = in(viewUnder("token"));
        envelopes.does("ann", sent, e -> e.sign("ann", List.of(), null));
        corrections.end(correction(page), false, null);

        assertThat(correction(page).returnUrl()).contains("event=save");
    }

    @Test
    void revokingEndsUrlPageAndLock() {
        var unopened = viewUnder("token");
        corrections.revoke(sent.account(), sent.id(), null);

        assertThat(envelope().lock()).isNull();
        assertThat(corrections.redeem(unopened)).hasValue(back("error&envelopeId=" + sent.id()));
        var page = in(viewUnder("another"));
        corrections.revoke(sent.account(), sent.id(), null);
        assertThat(correction(page).lock(envelope(), now)).isEmpty();
        assertThat(correction(page).returnUrl()).contains("event=sessionEnd");
    }

    @Test
    void whoHasTheUrlMayRevokeIt() {
        var url = viewUnder("token");
        corrections.revoke(url, null);
        assertThat(envelope().lock()).isNull();
    }

    @Test
    void theLockOfAnotherStaysWhenAPageEnds() {
        var page = in(viewUnder("token"));
        now = now.plusSeconds(1201);
        locked("another");
        corrections.end(correction(page), true, null);

        assertThat(correction(page).lock(envelope(), now)).isEmpty();
        assertThat(new EditLocking(envelope()).held(now)).isPresent();
    }

    private String viewUnder(String token) {
        locked(token);
        var terms = new CorrectionTerms(sent.account(), sent.id(), Digest.sha256(token), SAM, BACK);
        var path = corrections.view(terms);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void locked(String token) {
        var lock = new EditLock(
                Digest.sha256(token),
                "sealed",
                sent.sender().userId(),
                "Sam Sender",
                "sam@example.com",
                "Shop",
                "edit",
                false,
                300,
                now,
                null);
        envelopes.does("sam", sent, e -> new EditLocking(e).take(lock.lasting(300, now), now));
    }

    private String in(String url) {
        return ((Way.In) corrections.redeem(url).orElseThrow()).session();
    }

    private static Way back(String event) {
        return new Way.Back(Optional.of(BACK + "&event=" + event));
    }

    private Correction correction(String page) {
        return corrections.ofPage(page).orElseThrow();
    }

    private Envelope envelope() {
        return envelopes.find(sent.account(), sent.id());
    }
}
