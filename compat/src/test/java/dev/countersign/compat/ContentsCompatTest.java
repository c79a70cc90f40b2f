package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.cleo;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.document;
import static dev.countersign.compat.Given.draft;
import static dev.countersign.compat.Given.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Document;
import com.docusign.esign.model.EnvelopeDefinition;
import com.docusign.esign.model.EnvelopeDocument;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recipients, tabs, documents and views through the SDK. */
@AgainstServer
class ContentsCompatTest {
    private final Sdk sdk;

    ContentsCompatTest(Sdk sdk) {
        this.sdk = sdk;
    }

    @Test
    void listingRecipientsShowsEveryArrayAndWhoseTurnItIs() throws ApiException {
        var recipients = recipients(created(sdk, contract(ann(), ben())));
        assertThat(recipients.getRecipientCount()).isEqualTo("2");
        assertThat(recipients.getCurrentRoutingOrder()).isEqualTo("1");
        assertThat(recipients.getCarbonCopies()).isEmpty();
        assertThat(recipients.getSigners()).extracting(Signer::getStatus).containsExactly("sent", "created");
        assertThat(recipients.getSigners())
                .allSatisfy(s -> assertThat(s.getRecipientIdGuid()).isNotBlank());
    }

    @Test
    void aRecipientIsAddedToASentEnvelope() throws ApiException {
        var id = created(sdk, contract(ann()));
        sdk.envelopes().createRecipient(sdk.accountId(), id, new Recipients().signers(List.of(ben())));
        assertThat(recipients(id).getSigners()).extracting(Signer::getName).contains("Ben Baker");
    }

    @Test
    void aRecipientIsCorrected() throws ApiException {
        var id = created(sdk, contract(cleo()));
        var change = new Signer().recipientId("3").name("Cleo Cole").email("cole@example.com");
        var result = sdk.envelopes().updateRecipients(sdk.accountId(), id, new Recipients().signers(List.of(change)));
        assertThat(result.getRecipientUpdateResults()
                        .getFirst()
                        .getErrorDetails()
                        .getErrorCode())
                .isEqualTo("SUCCESS");
        assertThat(recipients(id).getSigners().getFirst().getName()).isEqualTo("Cleo Cole");
        assertThat(recipients(id).getSigners().getFirst().getEmail()).isEqualTo("cole@example.com");
    }

    @Test
    void recipientsAreDeletedOneOrMany() throws ApiException {
        var id = created(sdk, draft(ann(), ben(), cleo()));
        sdk.envelopes().deleteRecipient(sdk.accountId(), id, "3");
        sdk.envelopes()
                .deleteRecipients(
                        sdk.accountId(), id, new Recipients().signers(List.of(new Signer().recipientId("2"))));
        assertThat(recipients(id).getSigners())
                .extracting(Signer::getRecipientId)
                .containsExactly("1");
    }

    @Test
    void anAnchorBecomesAPlaceOnThePage() throws ApiException {
        var tab = tabs(created(sdk, contract(ann()))).getSignHereTabs().getFirst();
        assertThat(tab.getAnchorString()).isEqualTo("/sn1/");
        assertThat(tab.getPageNumber()).isEqualTo("1");
        assertThat(Double.parseDouble(tab.getXPosition())).isGreaterThan(72);
        assertThat(tab.getTabId()).isNotBlank();
    }

    @Test
    void tabsAreAddedChangedAndDeleted() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        sdk.envelopes().createTabs(sdk.accountId(), id, "1", new Tabs().signHereTabs(List.of(at(2, 100, 150))));
        var added = tabs(id).getSignHereTabs().getLast();
        assertThat(added.getPageNumber()).isEqualTo("2");

        added.setXPosition("250");
        sdk.envelopes().updateTabs(sdk.accountId(), id, "1", new Tabs().signHereTabs(List.of(added)));
        assertThat(Double.parseDouble(tabs(id).getSignHereTabs().getLast().getXPosition()))
                .isEqualTo(250);

        sdk.envelopes().deleteTabs(sdk.accountId(), id, "1", new Tabs().signHereTabs(List.of(added)));
        assertThat(tabs(id).getSignHereTabs()).hasSize(1);
    }

    @Test
    void documentsAreListedWithTheirCertificate() throws ApiException {
        var id = created(sdk, contract(ann()));
        var documents = sdk.envelopes().listDocuments(sdk.accountId(), id).getEnvelopeDocuments();
        assertThat(documents).extracting(EnvelopeDocument::getDocumentId).containsExactly("1", "certificate");
        assertThat(documents.getFirst().getPages()).hasSize(2);
    }

    @Test
    void theOriginalComesBackWhileNobodyHasSigned() throws ApiException {
        var id = created(sdk, draft(ann()));
        assertThat(sdk.envelopes().getDocument(sdk.accountId(), id, "1")).startsWith(Samples.contract());
        assertThat(sdk.envelopes().getDocument(sdk.accountId(), id, "combined")).isNotEmpty();
    }

    @Test
    void aDocumentIsAddedAndReplaced() throws ApiException {
        var id = created(sdk, draft(annAlone()));
        var second = document("2", "Annex", Samples.pages(List.of("Annex")));
        sdk.envelopes().updateDocuments(sdk.accountId(), id, new EnvelopeDefinition().documents(List.of(second)));
        assertThat(documentIds(id)).containsExactly("1", "2", "certificate");

        sdk.envelopes().updateDocument(sdk.accountId(), id, "2", Samples.contract());
        assertThat(sdk.envelopes().getDocument(sdk.accountId(), id, "2")).startsWith(Samples.contract());
    }

    @Test
    void aDocumentIsDeleted() throws ApiException {
        var definition = draft(annAlone());
        definition.addDocumentsItem(document("2", "Annex", Samples.pages(List.of("Annex"))));
        var id = created(sdk, definition);
        sdk.envelopes()
                .deleteDocuments(
                        sdk.accountId(),
                        id,
                        new EnvelopeDefinition().documents(List.of(new Document().documentId("2"))));
        assertThat(documentIds(id)).containsExactly("1", "certificate");
    }

    @Test
    void aRecipientViewIsASecretAddressOfThisServer() throws ApiException {
        var id = created(sdk, contract(ann()));
        var first = sdk.envelopes()
                .createRecipientView(sdk.accountId(), id, viewOf(ann()))
                .getUrl();
        var second = sdk.envelopes()
                .createRecipientView(sdk.accountId(), id, viewOf(ann()))
                .getUrl();
        assertThat(first).startsWith("https://").contains("/signing/").isNotEqualTo(second);
    }

    private Recipients recipients(String id) throws ApiException {
        return sdk.envelopes().listRecipients(sdk.accountId(), id);
    }

    private Tabs tabs(String id) throws ApiException {
        return sdk.envelopes().listTabs(sdk.accountId(), id, "1");
    }

    private List<String> documentIds(String id) throws ApiException {
        return sdk.envelopes().listDocuments(sdk.accountId(), id).getEnvelopeDocuments().stream()
                .map(EnvelopeDocument::getDocumentId)
                .toList();
    }
}
