package dev.countersign.api.v21.envelopes;

import static dev.countersign.envelope.GivenEnvelope.ACCOUNT;
import static dev.countersign.envelope.GivenEnvelope.did;
import static dev.countersign.envelope.GivenEnvelope.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Arrangement.Host;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecipientMatchTest {
    private final Envelope envelope =
            given().embedded("ann", 1, "1000").signer("bob", 1).sent();

    @Test
    void theSenderLetsAnEmbeddedSignerIn() {
        assertThat(RecipientMatch.find(envelope, asking("ann", "1000"), caller(UUID.randomUUID()), true))
                .isEqualTo(envelope.recipient("ann"));
    }

    @Test
    void whoOnlyReceivesGetsHisOwnViewAndNoOther() {
        var bob = caller(envelope.recipient("bob").userId());

        assertThat(RecipientMatch.find(envelope, asking("bob", null), bob, false))
                .isEqualTo(envelope.recipient("bob"));
        assertRefused(asking("ann", "1000"), bob, false);
    }

    @Test
    void anEmbeddedSignerDoesNotLetHimselfIn() {
        var ann = caller(envelope.recipient("ann").userId());

        assertRefused(asking("ann", "1000"), ann, false);
        assertRefused(asking("ann", null), ann, false);
    }

    @Test
    void whoSignsByMailIsNotEmbeddedByTheSender() {
        assertRefused(asking("bob", null), caller(UUID.randomUUID()), true);
    }

    @Test
    void whoTakesPartTwiceComesToWhereHeCanAct() {
        var first = given().embedded("1", "ann", 1, "1000")
                .embedded("2", "ann", 2, "1000")
                .sent();
        var second = did(first, e -> e.sign("1", List.of(), null));

        assertThat(found(first, "ann", "1000")).isEqualTo("1");
        assertThat(found(second, "ann", "1000")).isEqualTo("2");
    }

    @Test
    void anEmbeddedCopyGetsAView() {
        var copied = given().signer("bob", 1).embeddedCopy("carl", 1, "7").sent();

        assertThat(found(copied, "carl", "7")).isEqualTo("carl");
    }

    @Test
    void whoSignsInPersonIsAskedForByHisHost() {
        var hosted = given().inPerson("ina", 1).sent();
        var host = hosted.recipient("ina").arrangement().host();
        var hal = caller(hosted.recipient("ina").userId());

        assertThat(RecipientMatch.find(hosted, asking(host, null), caller(UUID.randomUUID()), true))
                .isEqualTo(hosted.recipient("ina"));
        assertThat(RecipientMatch.find(hosted, asking(host, null), hal, false)).isEqualTo(hosted.recipient("ina"));
        assertRefused(hosted, asking("ina", null), hal, true);
        assertRefused(hosted, asking(host, "1000"), hal, true);
        assertRefused(hosted, asking(host, null), caller(UUID.randomUUID()), false);
    }

    @Test
    void embeddedInPersonHeIsAskedForByEitherName() {
        var hosted = given().embeddedInPerson("ina", 1, "1000").sent();
        var host = hosted.recipient("ina").arrangement().host();
        var sender = caller(UUID.randomUUID());

        assertThat(RecipientMatch.find(hosted, asking(host, "1000"), sender, true))
                .isEqualTo(hosted.recipient("ina"));
        assertThat(RecipientMatch.find(hosted, asking("ina", "1000"), sender, true))
                .isEqualTo(hosted.recipient("ina"));
        assertRefused(hosted, asking(host, null), sender, true);
    }

    private void assertRefused(WireObject body, Caller caller, boolean mayChange) {
        assertRefused(envelope, body, caller, mayChange);
    }

    private static void assertRefused(Envelope envelope, WireObject body, Caller caller, boolean mayChange) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RecipientMatch.find(envelope, body, caller, mayChange))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_ENVELOPE_RECIPIENT));
    }

    private static WireObject asking(Host host, String clientUserId) {
        return asking(host.name(), host.email(), clientUserId);
    }

    private static WireObject asking(String name, String clientUserId) {
        return asking(name, name + "@example.com", clientUserId);
    }

    private static WireObject asking(String name, String email, String clientUserId) {
        var members = new LinkedHashMap<String, Object>(Map.of("userName", name, "email", email));
        if (clientUserId != null) {
            members.put("clientUserId", clientUserId);
        }
        return new WireObject("", members);
    }

    private static String found(Envelope envelope, String name, String clientUserId) {
        return RecipientMatch.find(envelope, asking(name, clientUserId), caller(UUID.randomUUID()), true)
                .id();
    }

    private static Caller caller(UUID user) {
        return new Caller(new UserId(user), "Caller", "caller@example.com", false, ACCOUNT, "key", Set.of());
    }
}
