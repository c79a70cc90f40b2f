package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.EnvelopeEvent.RecipientDelivered;
import dev.countersign.kernel.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditWordingTest {
    @Test
    void whatSomebodyDidIsNotTheDeedOfTheOneWhoTookHisPlace() {
        var sent = given().signer("ann", 1).sent();
        var corrected = did(sent, e -> e.correctRecipient(named(e.recipient("ann"), "zoe"), false));
        var ann = new Actor(Actor.Kind.SIGNING, "guid", "ann", "ann@example.com", null);

        assertThat(AuditWording.of(new RecipientDelivered("ann", List.of()), ann, corrected)
                        .sentence())
                .isEqualTo("ann opened the documents");
    }
}
