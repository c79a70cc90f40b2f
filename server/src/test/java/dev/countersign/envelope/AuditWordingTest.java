package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.EnvelopeEvent.RecipientDelivered;
import dev.countersign.envelope.EnvelopeEvent.SignedAutomatically;
import dev.countersign.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditWordingTest {
    @Test
    void whatSomebodyDidIsNotTheDeedOfTheOneWhoTookHisPlace() {
        var sent = given().signer("ann", 1).sent();
        var corrected = did(sent, e -> new Correcting(e).correctRecipient(named(e.recipient("ann"), "zoe"), false));
        var ann = new Actor(Actor.Kind.SIGNING, "guid", "ann", "ann@example.com", null);

        assertThat(AuditWording.of(new RecipientDelivered("ann", List.of()), ann, corrected)
                        .sentence())
                .isEqualTo("ann opened the documents");
    }

    @Test
    void anAutomaticSignatureNamesItsAuthorityAndAMomentPeopleCanRead() {
        var sent = given().signer("ann", 1).sent();
        var signed = new SignedAutomatically(
                "ann", List.of(), signature("Ann"), UUID.randomUUID(), "Ann Archer", "Shop", GivenEnvelope.T0);
        var server = Actor.system("autosign");

        assertThat(AuditWording.of(signed, server, sent).sentence())
                .isEqualTo(
                        "Signed automatically by standing authority of Ann Archer given on 2026-11-24 10:00:00 UTC to Shop");
        assertThat(AuditWording.of(signed, server, sent, _ -> "Tuesday").sentence())
                .endsWith("given on Tuesday to Shop");
    }
}
