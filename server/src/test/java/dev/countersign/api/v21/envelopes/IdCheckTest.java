package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.v21.accounts.IdentityWorkflow;
import dev.countersign.api.wire.WireJson;
import dev.countersign.envelope.Identification;
import dev.countersign.envelope.recipient.Arrangement.IdCheck;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes as the wire asks for them. */
class IdCheckTest {
    private static final String SIGNER =
            "\"recipients\": {\"signers\": [{\"recipientId\": \"1\", \"name\": \"Ann\", \"email\": \"ann@example.com\", %s}]}";
    private static final String BY_TEXT = """
            "requireIdLookup": "true", "idCheckConfigurationName": "SMS Auth $",
            "smsAuthentication": {"senderProvidedNumbers": ["+1 (415) 555-0100", "0049 30 555012"]}""";
    private static final String BY_MAIL =
            "\"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"Email Auth $\"";
    private static final String BY_WORKFLOW = """
            "identityVerification": {"workflowId": "%s", "steps": null, "inputOptions": [
              {"name": "phone_number_list", "valueType": "PhoneNumberList",
               "phoneNumberList": [{"countryCode": "1", "number": "4155550100"}]}]}""";

    private final GivenApi given = new GivenApi();

    @Test
    void numbersOfTheSenderGetTextMessages() {
        var id = sent(BY_TEXT);

        assertThat(recipient(id).arrangement().idCheck())
                .isEqualTo(new IdCheck(Way.SMS, List.of("+14155550100", "004930555012")));
        assertThat(signer(id))
                .containsEntry("requireIdLookup", "true")
                .containsEntry("idCheckConfigurationName", "SMS Auth $")
                .containsEntry(
                        "smsAuthentication",
                        Map.of("senderProvidedNumbers", List.of("+1 (415) 555-0100", "0049 30 555012")));
    }

    @Test
    void theAddressOfTheRecipientGetsAMail() {
        assertThat(recipient(sent(BY_MAIL)).arrangement().idCheck()).isEqualTo(new IdCheck(Way.EMAIL, List.of()));
    }

    @Test
    void aWorkflowIsChosenByItsId() {
        var sms = sent(BY_WORKFLOW.formatted(IdentityWorkflow.PHONE.id()));
        var mail = sent("\"identityVerification\": {\"workflowId\": \"" + IdentityWorkflow.EMAIL.id() + "\"}");

        assertThat(recipient(sms).arrangement().idCheck()).isEqualTo(new IdCheck(Way.SMS, List.of("+14155550100")));
        assertThat(recipient(mail).arrangement().idCheck()).isEqualTo(new IdCheck(Way.EMAIL, List.of()));
        assertThat(object(signer(sms), "identityVerification"))
                .containsEntry("workflowId", IdentityWorkflow.PHONE.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"ID Check\"|idCheckConfigurationName",
                "\"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"Phone Auth $\"|idCheckConfigurationName",
                "\"requireIdLookup\": \"true\"|requireIdLookup",
                "\"phoneAuthentication\": {\"recipMayProvideNumber\": \"true\"}|phoneAuthentication",
                "\"identityVerification\": {\"workflowId\": \"c368e411\"}|identityVerification.workflowId",
            })
    void aCheckThatIsNotOfferedIsRefusedByName(String members, String path) {
        var refusal = refusal(() -> sent(members));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_LACKS_PERMISSIONS);
        assertThat(refusal.details().getFirst().path()).isEqualTo("recipients.signers[0]." + path);
        assertThat(refusal.details().getFirst().fix()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"SMS Auth $\"|smsAuthentication.senderProvidedNumbers",
                "\"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"SMS Auth $\", \"smsAuthentication\": {\"senderProvidedNumbers\": [\"call me\"]}|smsAuthentication.senderProvidedNumbers",
                "\"smsAuthentication\": {\"senderProvidedNumbers\": [\"+14155550100\"]}|requireIdLookup",
                "\"identityVerification\": {\"workflowId\": \"c368e411-1592-4001-a3df-dca94ac539ae\"}|identityVerification.inputOptions",
                "\"requireIdLookup\": \"true\", \"idCheckConfigurationName\": \"Email Auth $\", \"identityVerification\": {\"workflowId\": \"c368e411-1592-4001-a3df-dca94ac539ae\"}|requireIdLookup",
            })
    void aCheckThatIsHalfAskedForIsRefused(String members, String path) {
        var refusal = refusal(() -> sent(members));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal.details().getFirst().path()).isEqualTo("recipients.signers[0]." + path);
    }

    @Test
    void withoutAGatewayTextMessagesAreRefusedAndMailsOffered() {
        given.sender.without(Way.SMS);

        var refusal = refusal(() -> sent(BY_TEXT));
        assertThat(refusal.code()).isEqualTo(ErrorCode.ACCOUNT_LACKS_PERMISSIONS);
        assertThat(refusal.text()).contains("no gateway for text messages");
        assertThat(refusal.details().getFirst().fix()).contains("Email Auth $");
        assertThat(recipient(sent(BY_MAIL)).arrangement().idCheck()).isNotNull();
    }

    @Test
    void aCorrectionReplacesTheNumbersAndKeepsTheRest() {
        var id = sent(BY_TEXT);
        update(id, "\"smsAuthentication\": {\"senderProvidedNumbers\": [\"+14155550199\"]}");
        assertThat(recipient(id).arrangement().idCheck()).isEqualTo(new IdCheck(Way.SMS, List.of("+14155550199")));

        update(id, "\"name\": \"Anna\"");
        assertThat(recipient(id).arrangement().idCheck()).isNotNull();
    }

    @Test
    void aCorrectionEndsTheCheck() {
        var id = sent(BY_TEXT);
        update(id, "\"requireIdLookup\": \"false\"");

        assertThat(recipient(id).arrangement().idCheck()).isNull();
        assertThat(signer(id)).containsEntry("requireIdLookup", "false");
    }

    @Test
    void whatGetAnsweredIsTakenBack() {
        var id = sent(BY_TEXT);
        var before = recipient(id).arrangement().idCheck();
        var answered = WireJson.read(WireJson.write(Map.of("signers", List.of(signer(id)))));

        given.recipients.updateRecipients(given.call, id, answered, "false");
        assertThat(recipient(id).arrangement().idCheck()).isEqualTo(before);
    }

    @Test
    void anotherCheckLetsHimInAgainWhoWasLockedOut() {
        var id = sent(BY_MAIL);
        given.stored.does("Ann", given.envelope(id), e -> new Identification(e).fail("1", 1));
        assertThat(recipient(id).isLocked()).isTrue();

        update(
                id,
                "\"idCheckConfigurationName\": \"SMS Auth $\", \"smsAuthentication\": {\"senderProvidedNumbers\": [\"+14155550199\"]}");
        assertThat(recipient(id).isLocked()).isFalse();
        assertThat(signer(id)).doesNotContainKey("recipientAuthenticationStatus");
    }

    @Test
    void theResultStandsWhereTheReferenceHasIt() {
        var text = sent(BY_TEXT);
        var mail = sent(BY_MAIL);
        var workflow = sent(BY_WORKFLOW.formatted(IdentityWorkflow.SMS.id()));
        passes(text, Way.SMS);
        passes(mail, Way.EMAIL);
        given.stored.does("Ann", given.envelope(workflow), e -> new Identification(e).fail("1", 1));

        assertThat(result(text, "smsAuthResult"))
                .containsEntry("status", "Passed")
                .containsKey("eventTimestamp");
        assertThat(result(mail, "idLookupResult")).containsEntry("status", "Passed");
        assertThat(result(workflow, "identityVerificationResult")).containsEntry("status", "Failed");
    }

    private void passes(String id, Way way) {
        given.stored.does("Ann", given.envelope(id), e -> new Identification(e).pass("1", way));
    }

    private Map<String, Object> result(String id, String name) {
        return object(object(signer(id), "recipientAuthenticationStatus"), name);
    }

    private String sent(String members) {
        return given.sent(SIGNER.formatted(members));
    }

    private void update(String id, String members) {
        var body = json("{\"signers\": [{\"recipientId\": \"1\", " + members + "}]}");
        var results = list(given.recipients.updateRecipients(given.call, id, body, "false"), "recipientUpdateResults");
        assertThat(object(results.getFirst(), "errorDetails")).containsEntry("errorCode", "SUCCESS");
    }

    private Recipient recipient(String id) {
        return given.envelope(id).recipient("1");
    }

    private Map<String, Object> signer(String id) {
        return list(given.recipients.listRecipients(given.call, id, "false"), "signers")
                .getFirst();
    }
}
