package dev.countersign.api.v21.envelopes;

import static dev.countersign.envelope.GivenEnvelope.T0;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.EnvelopeEvent.RecipientViewed;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.history.Fact;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.Actor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuditEventTest {
    @Test
    void everyEventHasTheFieldsOfTheReference() {
        var sent = given().signer("ann", 1).sent();
        var ann = new Actor(Actor.Kind.SIGNING, "guid", "ann", "ann@example.com", null);
        var fact = new RecipientViewed("ann");
        var recorded = new Recorded<Fact>(sent.account(), sent.id().value(), 1, T0, ann, fact, "");

        var fields = AuditEvent.fields(sent, recorded, fact, EnvelopeStatus.SENT).stream()
                .collect(Collectors.toMap(f -> f.get("name"), f -> f.get("value")));

        assertThat(fields)
                .containsEntry("Source", "Signing")
                .containsEntry("ClientIPAddress", "")
                .containsEntry("InformationLocalized", "ann looked at the documents")
                .containsKeys("GeoLocation", "Language")
                .hasSize(12);
    }
}
