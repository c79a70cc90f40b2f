package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.document;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.WireJson;
import dev.countersign.envelope.CustomField;
import dev.countersign.envelope.EnvelopeEvent.MessageCorrected;
import dev.countersign.envelope.EnvelopeEvent.Resent;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateEnvelopeTest {
    private final GivenApi given = new GivenApi();

    @Test
    void whatGetAnsweredMayBePutBack() {
        var id = given.sent(SIGNERS);
        var answer = given.get(id);

        given.envelopes.update(given.call, id, WireJson.read(WireJson.write(answer)), "false", "false");

        assertThat(given.get(id)).isEqualTo(answer);
        assertThat(given.stored.facts(MessageCorrected.class)).isEmpty();
    }

    @Test
    void sendingAgainMaySayThatTheEnvelopeIsSent() {
        var id = given.sent(SIGNERS);

        given.envelopes.update(given.call, id, json("{\"status\": \"sent\"}"), "true", "false");

        assertThat(given.stored.facts(Resent.class)).hasSize(1);
    }

    @Test
    void voidingTwiceIsRefused() {
        var id = given.sent(SIGNERS);
        given.envelopes.update(
                given.call, id, json("{\"status\": \"voided\", \"voidedReason\": \"Wrong\"}"), "false", "false");

        var refusal = refusal(() -> given.envelopes.update(
                given.call, id, json("{\"status\": \"voided\", \"voidedReason\": \"Wrong\"}"), "false", "false"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ENVELOPE_CANNOT_VOID_INVALID_STATE);
    }

    @Test
    void anAdvancedUpdateChangesTheContentsOfADraft() {
        var id = given.draft(SIGNERS);

        advanced(id, """
                {"documents": [%s], "customFields": {"textCustomFields": [{"name": "salary", "value": "1"}]},
                 "recipients": {"signers": [
                   {"recipientId": "1", "name": "Anna Archer", "tabs": {"signHereTabs": [{"anchorString": "Annex"}]}},
                   {"recipientId": "2", "name": "Ben Baker", "email": "ben@example.com"}]}}""".formatted(document("2", "Annex", "Annex")));

        var contents = given.envelope(id).contents();
        assertThat(contents.documents()).hasSize(2);
        assertThat(contents.recipients()).extracting(Recipient::name).containsExactly("Anna Archer", "Ben Baker");
        assertThat(contents.tabs()).extracting(Tab::documentId).containsExactly("2");
        assertThat(contents.customFields()).extracting(CustomField::name).containsExactly("salary");
    }

    @Test
    void anAdvancedUpdateIsForDrafts() {
        var id = given.sent(SIGNERS);

        assertThat(refusal(() -> advanced(id, "{" + SIGNERS + "}")).code())
                .isEqualTo(ErrorCode.ENVELOPE_INVALID_STATUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"purgeState\": \"documents_queued\"}",
                "{\"notification\": {\"reminders\": {\"reminderEnabled\": \"true\"}}}",
                "{\"workflow\": {\"workflowStatus\": \"in_progress\"}}",
            })
    void changesThatAreNotBuiltAreRefused(String body) {
        var id = given.draft(SIGNERS);

        assertThat(refusal(() -> given.envelopes.update(given.call, id, json(body), "false", "false"))
                        .text())
                .contains("not built");
    }

    private void advanced(String id, String body) {
        given.envelopes.update(given.call, id, json(body), "false", "true");
    }
}
