package dev.countersign.ceremony;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ceremony.Entrance.Way;
import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntranceTest {
    private final FakeEnvelopes envelopes = new FakeEnvelopes();
    private final FakeWays ways = new FakeWays();
    private final Entrance entrance = new Entrance(ways, ways, envelopes, Ids.random(), () -> T0);
    private final Envelope sent =
            envelopes.send(given().embedded("ann", 1, "1000").signer("bob", 1).draft());

    @Test
    void aSigningUrlOpensOnce() {
        var secret = secret(entrance.view(terms("ann")));

        assertThat(entrance.redeem(secret)).get().isInstanceOf(Way.In.class);
        assertThat(entrance.redeem(secret)).hasValue(back("ttl_expired"));
    }

    @Test
    void aSigningUrlIsWorthNothingToAnotherInTheSamePlace() {
        var secret = secret(entrance.view(terms("ann")));
        replaced("ann", "zoe");

        assertThat(entrance.redeem(secret)).hasValue(back("ttl_expired"));
    }

    @Test
    void theUrlOfAnEnvelopeThatIsOverLeadsBackWithAnException() {
        var voided = secret(entrance.view(terms("ann")));
        envelopes.does("sam", sent, e -> e.voidIt("changed"));

        assertThat(entrance.redeem(voided)).hasValue(back("exception"));
    }

    @Test
    void aSigningUrlThatFailedIsUsedUpAndLeadsBackWithAnException() {
        var secret = secret(entrance.view(terms("ann")));

        assertThat(entrance.giveUp(secret)).hasValue("https://app.example/?event=exception");
        assertThat(entrance.redeem(secret)).hasValue(back("ttl_expired"));
        assertThat(entrance.giveUp("guessed")).isEmpty();
    }

    @Test
    void aMailLinkDiesWhenItsPersonIsReplaced() {
        var secret = secret(entrance.mailLink(sent.account(), sent.id(), "bob"));
        assertThat(entrance.enter(secret)).isPresent();
        replaced("bob", "zoe");

        assertThat(entrance.invitation(secret)).isEmpty();
        assertThat(entrance.enter(secret)).isEmpty();
    }

    private void replaced(String recipient, String name) {
        envelopes.does(
                "sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient(recipient), name), false));
    }

    private ViewTerms terms(String recipient) {
        return new ViewTerms(
                sent.account(),
                sent.id(),
                recipient,
                sent.recipient(recipient).person(),
                "https://app.example/",
                Map.of(),
                List.of(),
                "none",
                null);
    }

    private static Way back(String event) {
        return new Way.Back(Optional.of("https://app.example/?event=" + event));
    }

    private static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
