package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.AccountIdentityVerificationWorkflow;
import com.docusign.esign.model.AuthenticationStatus;
import com.docusign.esign.model.RecipientIdentityInputOption;
import com.docusign.esign.model.RecipientIdentityPhoneNumber;
import com.docusign.esign.model.RecipientIdentityVerification;
import com.docusign.esign.model.RecipientSMSAuthentication;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A signer proves who he is by a code that is sent to him: by text message, by mail, or by a workflow. */
@AgainstServer
class OneTimeCodeTest {
    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;
    private final Codes codes;

    OneTimeCodeTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        assumeTrue(server.isOurs(), "reads the codes of a sandbox");
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
        this.codes = new Codes(server, wire);
    }

    @Test
    void wrongCodesByTextMessageLeadBackWithIdCheckFailed() throws ApiException {
        var signer = texted("+14155550101");
        var id = created(sdk, contract(signer));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, signer))) {
            signing.sendCode();
            var wrong = otherThan(codes.textedTo("+14155550101"));
            assertThat(signing.giveCode(wrong).alert()).contains("2");
            assertThat(signing.giveCode(wrong).alert()).contains("1");
            assertThat(signing.giveCode(wrong).event()).isEqualTo("id_check_failed");
        }

        var result = status(id).getSmsAuthResult();
        assertThat(result.getStatus()).isEqualTo("Failed");
        assertThat(result.getEventTimestamp()).isNotBlank();
        refused(() -> viewUrl(sdk, id, signer), "ACTIVATION_FAILED").at("recipientId", "1");
    }

    @Test
    void anotherNumberLetsHimInAgain() throws ApiException {
        var signer = texted("+14155550102");
        var id = created(sdk, contract(signer));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, signer)).sendCode();
        var wrong = otherThan(codes.textedTo("+14155550102"));
        for (var i = 0; i < 3; i++) {
            visitor.giveCode(wrong);
        }
        refused(() -> viewUrl(sdk, id, signer), "ACTIVATION_FAILED");

        var corrected = new Signer()
                .recipientId("1")
                .smsAuthentication(new RecipientSMSAuthentication().senderProvidedNumbers(List.of("+14155550103")));
        sdk.envelopes().updateRecipients(sdk.accountId(), id, new Recipients().signers(List.of(corrected)));
        var again = PlainSigner.enter(wire, viewUrl(sdk, id, signer)).sendCode();
        assertThat(again.giveCode(codes.textedTo("+14155550103")).status()).isEqualTo(303);
        assertThat(status(id).getSmsAuthResult().getStatus()).isEqualTo("Passed");
    }

    @Test
    void aCodeByMailOpensTheDocumentsAndStandsOnTheCertificate() throws ApiException {
        var signer = annAlone()
                .name("Mia Mail")
                .email("mia.mail@example.com")
                .requireIdLookup("true")
                .idCheckConfigurationName("Email Auth $")
                .accessCode("Blue7");
        var id = created(sdk, contract(signer));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, signer))) {
            signing.enterCode("Blue7")
                    .sendCode()
                    .giveCode(codes.mailedTo("mia.mail@example.com"))
                    .agree()
                    .sign()
                    .finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
        assertThat(status(id).getIdLookupResult().getStatus()).isEqualTo("Passed");
        assertThat(status(id).getAccessCodeResult().getStatus()).isEqualTo("Passed");

        Then.completes(sdk, id);
        var certificate = new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "certificate"));
        assertThat(certificate.text().replaceAll("\\s+", " "))
                .contains("One-time code", "By e-mail to mi•••@example.com, passed");
    }

    @Test
    void aWorkflowIsChosenByItsName() throws ApiException {
        var workflow = workflow("Phone Authentication");
        var number = new RecipientIdentityPhoneNumber().countryCode("1").number("4155550104");
        var option = new RecipientIdentityInputOption()
                .name("phone_number_list")
                .valueType("PhoneNumberList")
                .phoneNumberList(List.of(number));
        var signer = annAlone()
                .identityVerification(new RecipientIdentityVerification()
                        .workflowId(workflow.getWorkflowId())
                        .inputOptions(List.of(option)));
        var id = created(sdk, contract(signer));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, signer)).sendCode();
        assertThat(visitor.giveCode(codes.textedTo("+14155550104")).status()).isEqualTo(303);
        assertThat(visitor.page().text()).contains("name=\"agree\"");

        assertThat(status(id).getIdentityVerificationResult().getStatus()).isEqualTo("Passed");
        var back =
                sdk.envelopes().listRecipients(sdk.accountId(), id).getSigners().getFirst();
        assertThat(back.getIdentityVerification()).isEqualTo(signer.getIdentityVerification());
    }

    @Test
    void theWorkflowsAreListed() throws ApiException {
        var workflows =
                sdk.accounts().getAccountIdentityVerification(sdk.accountId()).getIdentityVerification();

        assertThat(workflows)
                .extracting(AccountIdentityVerificationWorkflow::getDefaultName)
                .contains("Phone Authentication", "SMS for access & signatures", "Email Authentication")
                .doesNotContain("DocuSign ID Verification");
        var input = workflow("SMS for access & signatures").getInputOptions().getFirst();
        assertThat(input.getOptionName()).isEqualTo("phone_number_list");
        assertThat(input.getValueType()).isEqualTo("PhoneNumberList");
        assertThat(wire.get(wire.accountV2("/identity_verification")).status()).isEqualTo(200);
    }

    @Test
    void questionsAboutHisLifeAreRefusedWithWhatIsOffered() {
        var signer = annAlone().requireIdLookup("true").idCheckConfigurationName("ID Check");

        refused(() -> created(sdk, contract(signer)), "ACCOUNT_LACKS_PERMISSIONS")
                .at("idCheckConfigurationName", "ID Check");
    }

    @Test
    void aSignerByMailGivesTheCodeInEachVisit() throws ApiException {
        var signer = new Signer()
                .recipientId("1")
                .name("Tom Text")
                .email("tom.text@example.com")
                .requireIdLookup("true")
                .idCheckConfigurationName("SMS Auth $")
                .smsAuthentication(new RecipientSMSAuthentication().senderProvidedNumbers(List.of("+1 415 555 0105")))
                .tabs(new Tabs().signHereTabs(List.of(at(1, 300, 500))));
        var id = created(sdk, contract(signer));
        var link = linkTo("tom.text@example.com");
        try (var signing = SigningPage.open(chromium, link)) {
            signing.openDocuments().sendCode().giveCode(codes.textedTo("+14155550105"));
            signing.agree().sign().finish().expectHeading("You're done signing");
        }
        try (var signing = SigningPage.open(chromium, link)) {
            signing.openDocuments().expectHeading("Confirm that it is you");
        }
        Then.completes(sdk, id);
    }

    private String linkTo(String address) {
        return org.awaitility.Awaitility.await()
                .until(
                        () -> Outbox.of(server.data()).mails().stream()
                                .filter(mail -> mail.isTo(address))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow()
                .link();
    }

    private AccountIdentityVerificationWorkflow workflow(String name) throws ApiException {
        return sdk.accounts().getAccountIdentityVerification(sdk.accountId()).getIdentityVerification().stream()
                .filter(workflow -> workflow.getDefaultName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Signer texted(String number) {
        return annAlone()
                .requireIdLookup("true")
                .idCheckConfigurationName("SMS Auth $")
                .smsAuthentication(new RecipientSMSAuthentication().senderProvidedNumbers(List.of(number)));
    }

    private AuthenticationStatus status(String id) throws ApiException {
        return sdk.envelopes()
                .listRecipients(sdk.accountId(), id)
                .getSigners()
                .getFirst()
                .getRecipientAuthenticationStatus();
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
