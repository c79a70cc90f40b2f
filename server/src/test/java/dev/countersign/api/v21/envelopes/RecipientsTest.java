package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientsTest {
    private final GivenApi given = new GivenApi();

    @Test
    void kindsThatAreNotBuiltAreRefusedInEveryCall() {
        var id = given.draft(SIGNERS);
        var body = json("{\"editors\": [{\"recipientId\": \"2\", \"name\": \"Ann\"}]}");

        assertThat(refusal(() -> given.recipients.updateRecipients(given.call, id, body, "false"))
                        .text())
                .contains("editors");
        assertThat(refusal(() -> given.recipients.deleteRecipients(given.call, id, body))
                        .text())
                .contains("editors");
    }

    @Test
    void aSealIsThatOfTheAccountAndTakesATurnOfItsOwn() {
        var seal =
                "\"recipientId\": \"7\", \"routingOrder\": \"%s\", \"recipientSignatureProviders\": [{\"sealName\": \"%s\"}]";
        var id = given.draft(SIGNERS);

        assertThat(errorOf(id, "seals", seal.formatted("1", "Countersign.Seal")))
                .isEqualTo("INVALID_REQUEST_PARAMETER");
        assertThat(errorOf(id, "seals", seal.formatted("2", "Other"))).isEqualTo("INVALID_REQUEST_PARAMETER");
        assertThat(errorOf(id, "seals", seal.formatted("2", "Countersign.Seal")))
                .isEqualTo("SUCCESS");
        assertThat(given.envelope(id).recipient("7").name())
                .isEqualTo(given.call.account().name());
    }

    @Test
    void whoSignsInPersonNeedsAHostAndNoAddress() {
        var id = given.draft(SIGNERS);
        var inPerson = "\"recipientId\": \"8\", \"signerName\": \"Ivy Inn\"";

        assertThat(errorOf(id, "inPersonSigners", inPerson)).isEqualTo("INVALID_REQUEST_PARAMETER");
        assertThat(errorOf(
                        id,
                        "inPersonSigners",
                        inPerson + ", \"hostName\": \"Sam Sender\", \"hostEmail\": \"sam@example.com\""))
                .isEqualTo("SUCCESS");
        assertThat(given.envelope(id).recipient("8").name()).isEqualTo("Ivy Inn");
    }

    @Test
    void thePersonWhoIsThereAlreadyIsNotAddedByAnUpdate() {
        var id = given.draft(SIGNERS);

        assertThat(errorOf(
                        id,
                        "signers",
                        "\"recipientId\": \"2\", \"name\": \"Ann Archer\", \"email\": \"ann@example.com\""))
                .isEqualTo("ENVELOPE_HAS_DUPLICATE_RECIPIENTS");
        assertThat(given.envelope(id).contents().recipients()).hasSize(1);
    }

    @Test
    void aSignerDoesNotBecomeACopyInSilence() {
        var id = given.draft(SIGNERS);

        assertThat(errorOf(id, "carbonCopies", "\"recipientId\": \"1\"")).isEqualTo("INVALID_RECIPIENT_TYPE");
        assertThat(errorOf(id, "signers", "\"recipientId\": \"1\", \"note\": \"Hello\""))
                .isEqualTo("SUCCESS");
    }

    private Object errorOf(String id, String list, String members) {
        var body = json("{\"" + list + "\": [{" + members + "}]}");
        var results = list(given.recipients.updateRecipients(given.call, id, body, "false"), "recipientUpdateResults");
        return object(results.getFirst(), "errorDetails").get("errorCode");
    }
}
