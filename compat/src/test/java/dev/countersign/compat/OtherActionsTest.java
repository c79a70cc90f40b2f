package dev.countersign.compat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.cleo;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.EnvelopeDocument;
import com.docusign.esign.model.Signer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing on paper, and giving one's place to another: from the signing page, and what the sender sees of it. */
@AgainstServer
class OtherActionsTest {
    private static final byte[] SCAN = Samples.pages(List.of("signed by hand"));

    private final RunningServer server;
    private final Sdk sdk;
    private final Wire wire;
    private final Chromium chromium;

    OtherActionsTest(RunningServer server, Sdk sdk, Wire wire, Chromium chromium) {
        this.server = server;
        this.sdk = sdk;
        this.wire = wire;
        this.chromium = chromium;
    }

    @Test
    void whoPrintsAndSignsComesBackWithTheScanWhichIsSealed() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, annAlone()))) {
            signing.agree().other("Print and sign");
            press(signing.page(), "I'll print and sign");
            assertThat(signing.event()).isEqualTo("fax_pending");
        }
        assertThat(ann(id).getStatus()).isEqualTo("faxpending");

        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, annAlone()))) {
            signing.expectHeading("You sign on paper");
            signing.page().locator("input[type=file]").setInputFiles(file("scan.pdf", "application/pdf", SCAN));
            press(signing.page(), "Upload the signed pages");
            assertThat(signing.event()).isEqualTo("signing_complete");
        }
        Then.completes(sdk, id);
        thenTheScanIsSealed(id, "Ann Archer");
    }

    private void thenTheScanIsSealed(String id, String uploader) throws ApiException {
        assertThat(sdk.envelopes().listDocuments(sdk.accountId(), id).getEnvelopeDocuments())
                .extracting(EnvelopeDocument::getName)
                .containsExactly("Agreement", "Signed on paper by Ann Archer", "Summary");
        new Sealed(download(id, "2")).beginsWith(SCAN).isSound().isValid();
        assertThat(new Sealed(download(id, "combined")).isSound().isValid().text())
                .contains("signed by hand");
        assertThat(new Sealed(download(id, "certificate")).isValid().text().replaceAll("\\s+", " "))
                .contains("Signed on paper, scan uploaded by " + uploader);
    }

    @Test
    void theSenderUploadsTheScanThatCameByPost() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var paper = wire.account("/envelopes/" + id + "/recipients/1/signed_paper");
        var answer = wire.send("POST", paper, "application/pdf", SCAN);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("completed");
        Then.completes(sdk, id);
        thenTheScanIsSealed(id, server.quickstart().userName());
        refused(wire.send("POST", paper, "application/pdf", SCAN), "ENVELOPE_INVALID_STATUS");
    }

    @Test
    void severalPhotosAreSentAsParts() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var body = "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: file; filename=\"scan.pdf\"\r\n\r\n";
        var end = "\r\n--b--\r\n".getBytes(StandardCharsets.ISO_8859_1);
        var start = body.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = java.nio.ByteBuffer.allocate(start.length + SCAN.length + end.length)
                .put(start)
                .put(SCAN)
                .put(end)
                .array();
        var paper = wire.accountV2("/envelopes/" + id + "/recipients/1/signed_paper");

        refused(wire.post(paper, "{}"), "INVALID_CONTENT_TYPE").at("Content-Type");
        assertThat(wire.send("POST", paper, "multipart/form-data; boundary=b", bytes)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void withoutTheSendersLeaveThereIsNoPaper() throws ApiException {
        var id = created(sdk, contract(annAlone()).enableWetSign("false"));
        assertThat(sdk.envelopes().getEnvelope(sdk.accountId(), id).getEnableWetSign())
                .isEqualTo("false");
        try (var signing = SigningPage.open(chromium, viewUrl(sdk, id, annAlone()))) {
            signing.agree();
            press(signing.page(), "Other actions");
            assertThat(signing.page().getByRole(AriaRole.MENUITEM))
                    .hasText(new String[] {"Finish later", "Decline to sign", "Download", "View history"});
        }
    }

    @Test
    void whoAssignsToSomeoneElseGetsACopyAndTheOtherSigns() throws ApiException {
        assumeThat(server.isOurs()).isTrue();
        var cleo = cleo().email("cleo." + System.nanoTime() + "@example.com");
        var zoe = "zoe." + System.nanoTime() + "@example.com";
        var id = created(sdk, contract(cleo));
        var link = linkTo(cleo.getEmail());
        try (var signing = SigningPage.open(chromium, link)) {
            press(signing.page(), "Open the documents");
            signing.agree().other("Assign to someone else");
            var dialog = dialog(signing.page(), "Assign to someone else");
            fill(dialog, "Full name", "Zoe Zander");
            fill(dialog, "Email", zoe);
            fill(dialog, "Reason", "On leave");
            press(signing.page(), "Assign");
            signing.expectHeading("You assigned these documents to Zoe Zander");
        }

        var recipients = sdk.envelopes().listRecipients(sdk.accountId(), id);
        assertThat(recipients.getSigners()).extracting(Signer::getEmail).containsExactly(zoe);
        assertThat(recipients.getCarbonCopies()).hasSize(1);
        try (var old = SigningPage.open(chromium, link)) {
            old.expectHeading("You assigned these documents to Zoe Zander");
        }
        try (var signing = SigningPage.open(chromium, linkTo(zoe))) {
            press(signing.page(), "Open the documents");
            signing.agree().sign().finish().expectHeading("You're done signing");
        }
        Then.completes(sdk, id);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> mailsTo(server.quickstart().email())
                        .anyMatch(mail -> mail.header("Subject").startsWith("Assigned to someone else")));
    }

    @Test
    void anEmbeddedSignerIsNotOfferedToAssign() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree();
        var assign = java.util.Map.of("name", "Zoe", "email", "zoe@example.com", "reason", "On leave");

        assertThat(visitor.page().text()).doesNotContain("Assign to someone else");
        refused(visitor.wire().post(visitor.session() + "/assign", assign), "INVALID_REQUEST_PARAMETER")
                .at("allowReassign");
    }

    private String linkTo(String address) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> mailsTo(address).findFirst().isPresent());
        return mailsTo(address).findFirst().orElseThrow().link();
    }

    private java.util.stream.Stream<Outbox.Mail> mailsTo(String address) {
        return Outbox.of(server.data()).mails().stream().filter(mail -> mail.isTo(address));
    }

    private Signer ann(String id) throws ApiException {
        return sdk.envelopes().listRecipients(sdk.accountId(), id).getSigners().getFirst();
    }

    private byte[] download(String id, String document) throws ApiException {
        return sdk.envelopes().getDocument(sdk.accountId(), id, document);
    }

    private static FilePayload file(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    private static void fill(Locator dialog, String textbox, String value) {
        dialog.getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(textbox).setExact(true))
                .fill(value);
    }
}
