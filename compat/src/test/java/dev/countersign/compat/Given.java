package dev.countersign.compat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Checkbox;
import com.docusign.esign.model.Document;
import com.docusign.esign.model.EnvelopeDefinition;
import com.docusign.esign.model.RecipientViewRequest;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.SignHere;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import com.docusign.esign.model.Text;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The words in which the tests say what there is before they act. */
final class Given {
    private Given() {}

    /** A contract of two pages with these signers, each with a place to sign. */
    static EnvelopeDefinition contract(Signer... signers) {
        return new EnvelopeDefinition()
                .emailSubject("Please sign the agreement")
                .documents(new ArrayList<>(List.of(document("1", "Agreement", Samples.contract()))))
                .recipients(new Recipients().signers(new ArrayList<>(List.of(signers))))
                .status("sent");
    }

    static EnvelopeDefinition draft(Signer... signers) {
        return contract(signers).status("created");
    }

    static Document document(String id, String name, byte[] pdf) {
        return new Document()
                .documentId(id)
                .name(name)
                .fileExtension("pdf")
                .documentBase64(Base64.getEncoder().encodeToString(pdf));
    }

    /** Ann signs first, inside an application, where the document says {@code /sn1/}. */
    static Signer ann() {
        return embedded("1", "Ann Archer", "ann@example.com", "1000")
                .routingOrder("1")
                .tabs(new Tabs()
                        .signHereTabs(List.of(anchored("/sn1/")))
                        .textTabs(List.of(text("town", "Town", 72, 400).required("true")))
                        .checkboxTabs(List.of(checkbox("terms", "I read the terms", 72, 440))));
    }

    /** Ben signs second, at coordinates. */
    static Signer ben() {
        return embedded("2", "Ben Baker", "ben@example.com", "1001")
                .routingOrder("2")
                .tabs(new Tabs().signHereTabs(List.of(at(2, 200, 300))));
    }

    /** Ann alone with nothing but a signature. */
    static Signer annAlone() {
        return ann().tabs(new Tabs().signHereTabs(List.of(anchored("/sn1/"))));
    }

    /** Cleo signs by mail. */
    static Signer cleo() {
        return new Signer()
                .recipientId("3")
                .name("Cleo Cook")
                .email("cleo@example.com")
                .routingOrder("1")
                .tabs(new Tabs().signHereTabs(List.of(at(1, 300, 500))));
    }

    static Signer embedded(String id, String name, String email, String clientUserId) {
        return new Signer().recipientId(id).name(name).email(email).clientUserId(clientUserId);
    }

    static SignHere anchored(String anchor) {
        return new SignHere()
                .anchorString(anchor)
                .anchorUnits("pixels")
                .anchorXOffset("40")
                .anchorYOffset("0");
    }

    static SignHere at(int page, int x, int y) {
        return new SignHere()
                .documentId("1")
                .pageNumber(String.valueOf(page))
                .xPosition(String.valueOf(x))
                .yPosition(String.valueOf(y));
    }

    static Text text(String label, String tooltip, int x, int y) {
        return new Text()
                .tabLabel(label)
                .tooltip(tooltip)
                .documentId("1")
                .pageNumber("1")
                .width("120")
                .xPosition(String.valueOf(x))
                .yPosition(String.valueOf(y));
    }

    static Checkbox checkbox(String label, String tooltip, int x, int y) {
        return new Checkbox()
                .tabLabel(label)
                .tooltip(tooltip)
                .documentId("1")
                .pageNumber("1")
                .xPosition(String.valueOf(x))
                .yPosition(String.valueOf(y));
    }

    static RecipientViewRequest viewOf(Signer signer) {
        return new RecipientViewRequest()
                .userName(signer.getName())
                .email(signer.getEmail())
                .clientUserId(signer.getClientUserId())
                .recipientId(signer.getRecipientId())
                .authenticationMethod("none")
                .returnUrl(SigningPage.RETURN_URL);
    }

    /** Creates it through the SDK and answers its id. */
    static String created(Sdk sdk, EnvelopeDefinition definition) throws ApiException {
        return sdk.envelopes().createEnvelope(sdk.accountId(), definition).getEnvelopeId();
    }

    /** An envelope that Ann alone has signed, complete. */
    static String completed(Sdk sdk, Chromium chromium) throws ApiException {
        var id = created(sdk, contract(annAlone()));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, annAlone()))) {
            signing.agree().sign().finish().returned();
        }
        Then.completes(sdk, id);
        return id;
    }

    static String viewUrl(Sdk sdk, String envelopeId, Signer signer) throws ApiException {
        return sdk.envelopes()
                .createRecipientView(sdk.accountId(), envelopeId, viewOf(signer))
                .getUrl();
    }
}
