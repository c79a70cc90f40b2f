package dev.countersign.sealing;

import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.Correcting;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.KnownByShop;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.Handover;
import dev.countersign.envelope.Identification;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.seal.CompletionCertificate.Entry;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private final FakeEnvelopes envelopes = new FakeEnvelopes();

    @Test
    void theCodeIsToldWithItsWayItsTargetAndItsTime() {
        var sent = envelopes.send(
                given().signer("ann", 1).withIdCheck(Way.SMS, "+14155550100").draft());
        assertThat(entries(sent, "ann")).containsExactly(new Entry("One-time code", "Not passed"));

        givesTheCode(sent, "ann");
        envelopes.does("ann", sent, e -> e.sign("ann", List.of(), signature("Ann")));
        assertThat(entries(sent, "ann"))
                .containsExactly(
                        new Entry("One-time code", "By text message to +14•••0100, passed 2026-11-24 10:01:00 UTC"));
    }

    @Test
    void aCodeThatWasSentButNotGivenProvesNothing() {
        var sent =
                envelopes.send(given().signer("ann", 1).withIdCheck(Way.EMAIL).draft());
        envelopes.does("ann", sent, e -> new Identification(e).send("ann", Way.EMAIL, "a•••@example.com"));

        assertThat(entries(sent, "ann")).containsExactly(new Entry("One-time code", "Not passed"));
    }

    @Test
    void whatOneProvedIsNotSaidOfTheOneWhoTookHisPlace() {
        var sent = envelopes.send(
                given().signer("ann", 1).withIdCheck(Way.SMS, "+14155550100").draft());
        givesTheCode(sent, "ann");
        envelopes.does("sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), false));

        assertThat(entries(sent, "ann")).containsExactly(new Entry("One-time code", "Not passed"));
    }

    @Test
    void theHostIsNamedWithTheTimeOfTheHandover() {
        var sent = envelopes.send(given().inPerson("ina", 1).draft());
        envelopes.does("hal", sent, e -> new Handover(e).toSigner("ina"));

        assertThat(entries(sent, "ina"))
                .containsExactly(
                        new Entry("In person", "On the device of Hal Host <hal@example.com>"),
                        new Entry("Handed over by the host", "2026-11-24 10:01:00 UTC"));
    }

    @Test
    void theShopIsNamedWithItsCustomer() {
        var sent = envelopes.send(given().embedded("ann", 1, "shopify:1").draft());
        shopKnows(sent, "203.0.113.7");

        assertThat(entries(sent, "ann"))
                .containsExactly(
                        new Entry("Shop", "bobs-boots.myshopify.com"),
                        new Entry("Customer", "207119551"),
                        new Entry("Proxy signature verified", "2026-11-24 10:00:00 UTC"),
                        new Entry("IP address reported by the shop", "203.0.113.7"));
    }

    @Test
    void theShopKnewNobodyButTheOneWhoWasThere() {
        var sent = envelopes.send(given().signer("ann", 1).draft());
        shopKnows(sent, null);
        envelopes.does("sam", sent, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), false));

        assertThat(entries(sent, "ann")).isEmpty();
    }

    private void shopKnows(Envelope sent, @Nullable String reportedIp) {
        var known = new KnownByShop("ann", "bobs-boots.myshopify.com", "207119551", GivenEnvelope.T0, reportedIp);
        envelopes.does("shop", sent, _ -> List.of(known));
    }

    @Test
    void ofWhoNeedsNeitherNothingIsSaid() {
        assertThat(entries(envelopes.send(given().signer("ann", 1).draft()), "ann"))
                .isEmpty();
    }

    private void givesTheCode(Envelope sent, String id) {
        envelopes.does(id, sent, e -> new Identification(e).send(id, Way.SMS, "+14•••0100"));
        envelopes.does(id, sent, e -> new Identification(e).pass(id, Way.SMS));
    }

    private List<Entry> entries(Envelope sent, String id) {
        var now = envelopes.find(sent.account(), sent.id());
        return Proofs.of(now.recipient(id), envelopes.of(now.account(), now.id().value()))
                .entries(new ZonedTimes(ZoneOffset.UTC));
    }
}
