package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Signer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The whole path an application takes: log in, create, let two people sign in the browser, download. */
@AgainstServer
class MainJobTest {
    private final Sdk sdk;
    private final Chromium chromium;

    MainJobTest(Sdk sdk, Chromium chromium) {
        this.sdk = sdk;
        this.chromium = chromium;
    }

    @Test
    void twoPeopleSignOneAfterTheOtherAndTheResultIsSealed() throws ApiException {
        var envelopeId = created(sdk, contract(ann(), ben().accessCode("Blue7")));

        annSigns(envelopeId);
        assertThat(signer(envelopeId, 0).getStatus()).isEqualTo("completed");
        assertThat(signer(envelopeId, 1).getStatus()).isEqualTo("sent");
        benSignsAfterAWrongCode(envelopeId);

        Then.completes(sdk, envelopeId);
        assertThat(signer(envelopeId, 1).getStatus()).isEqualTo("completed");
        assertThat(signer(envelopeId, 1).getSignedDateTime()).isNotBlank();
        new Sealed(download(envelopeId, "combined")).isSound().isValid();
        assertThat(new Sealed(download(envelopeId, "certificate"))
                        .isSound()
                        .isValid()
                        .text())
                .contains("Ann Archer", "Ben Baker", envelopeId.toUpperCase(Locale.ROOT));
        assertThat(new Sealed(download(envelopeId, "1"))
                        .beginsWith(Samples.contract())
                        .isSound()
                        .isValid()
                        .noticesOneFlippedByte()
                        .text())
                .contains("Lyon");
    }

    private void annSigns(String envelopeId) throws ApiException {
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, envelopeId, ann()))) {
            signing.agree()
                    .fill("Town", "Lyon")
                    .check("I read the terms")
                    .sign()
                    .finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
            assertThat(signing.returned()).contains("state=123");
        }
    }

    private void benSignsAfterAWrongCode(String envelopeId) throws ApiException {
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, envelopeId, ben()))) {
            assertThat(signing.enterCode("wrong").alert()).contains("2");
            signing.enterCode("blue7").agree().sign().finish();
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
    }

    private Signer signer(String envelopeId, int index) throws ApiException {
        return sdk.envelopes()
                .listRecipients(sdk.accountId(), envelopeId)
                .getSigners()
                .get(index);
    }

    private byte[] download(String envelopeId, String documentId) throws ApiException {
        return sdk.envelopes().getDocument(sdk.accountId(), envelopeId, documentId);
    }
}
