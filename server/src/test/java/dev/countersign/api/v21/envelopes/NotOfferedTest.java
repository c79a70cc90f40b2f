package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotOfferedTest {
    private static final String SIGNERS =
            "\"recipients\": {\"signers\": [{\"recipientId\": \"1\", \"name\": \"Ann\", \"email\": \"ann@example.com\"%s}]}";

    private final GivenApi given = new GivenApi();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "excludedDocuments|[\"1\"]",
                "deliveryMethod|\"SMS\"",
            })
    void aGuardOfARecipientIsRefusedByName(String member, String value) {
        var refusal = refusal(() -> given.draft(SIGNERS.formatted(", \"" + member + "\": " + value)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_LACKS_PERMISSIONS);
        assertThat(refusal.details().getFirst().path()).isEqualTo("recipients.signers[0]." + member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enforceSignerVisibility|\"true\"|enforceSignerVisibility",
                "workflow|{\"scheduledSending\": {\"rules\": [{\"resumeDate\": \"2030-01-01\"}]}}|workflow.scheduledSending",
                "workflow|{\"workflowSteps\": [{\"action\": \"pause_before\"}]}|workflow.workflowSteps",
                "workflow|{\"workflowStatus\": \"paused\"}|workflow.workflowStatus",
            })
    void whatWouldHideOrDelayAnEnvelopeIsRefusedByName(String member, String value, String path) {
        var refusal = refusal(() -> given.draft("\"" + member + "\": " + value + ", " + SIGNERS.formatted("")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_LACKS_PERMISSIONS);
        assertThat(refusal.details().getFirst().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"excludedDocuments\": []",
                "\"smsAuthentication\": {}",
                "\"requireIdLookup\": \"false\"",
                "\"deliveryMethod\": \"Email\""
            })
    void membersThatAskForNothingAreTaken(String member) {
        assertThat(given.draft(SIGNERS.formatted(", " + member))).isNotBlank();
    }

    @Test
    void aCorrectionCannotBringThemInEither() {
        var id = given.sent(SIGNERS.formatted(", \"idCheckConfigurationName\": \"ID Check\""));
        var change = json("{\"signers\": [{\"recipientId\": \"1\", \"requireIdLookup\": true}]}");

        var results =
                list(given.recipients.updateRecipients(given.call, id, change, "false"), "recipientUpdateResults");

        assertThat(object(results.getFirst(), "errorDetails")).containsEntry("errorCode", "ACCOUNT_LACKS_PERMISSIONS");
    }

    @Test
    void theNameOfAnIdCheckIsReadBack() {
        var id = given.sent(SIGNERS.formatted(", \"idCheckConfigurationName\": \"ID Check\""));

        assertThat(list(given.recipients.listRecipients(given.call, id, "false"), "signers")
                        .getFirst())
                .containsEntry("idCheckConfigurationName", "ID Check");
    }
}
