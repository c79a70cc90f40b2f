package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.cleo;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.api.EnvelopesApi;
import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.CustomFields;
import com.docusign.esign.model.Envelope;
import com.docusign.esign.model.EnvelopeIdsRequest;
import com.docusign.esign.model.TextCustomField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Envelopes as a whole, their fields and their records, through the SDK. */
@AgainstServer
class EnvelopesCompatTest {
    private final Sdk sdk;
    private final Wire wire;

    EnvelopesCompatTest(Sdk sdk, Wire wire) {
        this.sdk = sdk;
        this.wire = wire;
    }

    @Test
    void creatingAnswersIdUriAndStatus() throws ApiException {
        var summary = sdk.envelopes().createEnvelope(sdk.accountId(), contract(ann()));
        assertThat(summary.getStatus()).isEqualTo("sent");
        assertThat(summary.getUri()).isEqualTo("/envelopes/" + summary.getEnvelopeId());
        assertThat(summary.getStatusDateTime()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
    }

    @Test
    void multipartCreateTakesTheFileAsItIs() throws ApiException {
        var answer =
                wire.send("POST", wire.account("/envelopes"), "multipart/form-data; boundary=cut-here", multipart());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = answer.at("/envelopeId");
        assertThat(sdk.envelopes().getDocument(sdk.accountId(), id, "3"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(Then.statusOf(sdk, id)).isEqualTo("sent");
    }

    // as the launchers send it: the disposition is "file", the key "documentid"
    private static byte[] multipart() {
        var json = """
                {"emailSubject": "By multipart", "status": "sent",
                 "documents": [{"documentId": 3, "name": "Lorem.pdf", "fileExtension": "pdf"}],
                 "recipients": {"signers": [{"recipientId": 1, "name": "Ann Archer", "email": "ann@example.com"}]}}""";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--cut-here\r\nContent-Type: application/json\r\nContent-Disposition: form-data\r\n\r\n" + json
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--cut-here\r\nContent-Type: application/pdf\r\n"
                        + "Content-Disposition: file; filename=\"Lorem.pdf\";documentid=3\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Samples.contract());
        body.writeBytes("\r\n--cut-here--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @Test
    void theAnswerIsJsonWhateverIsAskedFor() throws ApiException {
        for (var accept : List.of("application/xml", "application/pdf")) {
            var asking = wire.with("Accept", accept);
            var id = asking.post(wire.account("/envelopes"), Wire.JSON.valueToTree(contract(ann())))
                    .at("/envelopeId");
            assertThat(Then.statusOf(sdk, id)).isEqualTo("sent");
            assertThat(asking.get(wire.account("/envelopes/nowhere")).at("/errorCode"))
                    .isEqualTo("ENVELOPE_DOES_NOT_EXIST");
        }
    }

    @Test
    void aSlashAtTheEndAndTheCaseOfThePathDoNotMatter() {
        var answer = wire.get("/RESTAPI" + wire.account("/users/").substring("/restapi".length()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-RateLimit-Reset")).isPresent();
        assertThat(wire.get(wire.account("/envelopes/?from_date=2020-01-01")).status())
                .isEqualTo(200);
    }

    @Test
    void gettingShowsWhatWasSent() throws ApiException {
        var id = created(sdk, contract(ann()));
        var envelope = sdk.envelopes().getEnvelope(sdk.accountId(), id);
        assertThat(envelope.getEmailSubject()).isEqualTo("Please sign the agreement");
        assertThat(envelope.getRecipientsUri()).isEqualTo("/envelopes/" + id + "/recipients");
        assertThat(envelope.getSentDateTime()).isNotBlank();
    }

    @Test
    void listingFindsByStatusAndByWords() throws ApiException {
        var word = "needle" + System.nanoTime();
        var sent = created(sdk, contract(ann()).emailSubject("About " + word));
        created(sdk, draft(ann()).emailSubject("Draft about " + word));
        var options = since2020().statusFilter("sent").searchText(word).options();
        var found = sdk.envelopes().listStatusChanges(sdk.accountId(), options);
        assertThat(found.getEnvelopes()).extracting(Envelope::getEnvelopeId).containsExactly(sent);
    }

    @Test
    void listingPagesThrough() throws ApiException {
        var word = "paging" + System.nanoTime();
        for (var i = 0; i < 3; i++) {
            created(sdk, contract(ann()).emailSubject(word + " " + i));
        }
        var first = sdk.envelopes()
                .listStatusChanges(
                        sdk.accountId(), since2020().searchText(word).page(0, 2).options());
        var second = sdk.envelopes()
                .listStatusChanges(
                        sdk.accountId(), since2020().searchText(word).page(2, 2).options());
        assertThat(first.getResultSetSize()).isEqualTo("2");
        assertThat(first.getTotalSetSize()).isEqualTo("3");
        assertThat(first.getEndPosition()).isEqualTo("1");
        assertThat(first.getNextUri()).isNotBlank();
        assertThat(second.getResultSetSize()).isEqualTo("1");
        assertThat(second.getEnvelopes()).doesNotContainAnyElementsOf(first.getEnvelopes());
    }

    @Test
    void listingByIdsNeedsNoDate() throws ApiException {
        var id = created(sdk, contract(ann()));
        var found = sdk.envelopes()
                .listStatus(
                        sdk.accountId(),
                        new EnvelopeIdsRequest().envelopeIds(List.of(id)),
                        sdk.envelopes().new ListStatusOptions());
        assertThat(found.getEnvelopes()).extracting(Envelope::getEnvelopeId).containsExactly(id);
    }

    @Test
    void aDraftIsSentByItsStatus() throws ApiException {
        var id = created(sdk, draft(ann()));
        sdk.envelopes().update(sdk.accountId(), id, new Envelope().status("sent"));
        assertThat(Then.statusOf(sdk, id)).isEqualTo("sent");
    }

    @Test
    void voidingKeepsItsReason() throws ApiException {
        var id = created(sdk, contract(ann()));
        sdk.envelopes()
                .update(sdk.accountId(), id, new Envelope().status("voided").voidedReason("Wrong price"));
        var envelope = sdk.envelopes().getEnvelope(sdk.accountId(), id);
        assertThat(envelope.getStatus()).isEqualTo("voided");
        assertThat(envelope.getVoidedReason()).isEqualTo("Wrong price");
    }

    @Test
    void resendingChangesNothingAndIsInTheAuditTrail() throws ApiException {
        var id = created(sdk, contract(cleo()));
        var before = sdk.envelopes()
                .listAuditEvents(sdk.accountId(), id)
                .getAuditEvents()
                .size();
        var options = sdk.envelopes().new UpdateOptions();
        options.setResendEnvelope("true");
        sdk.envelopes().update(sdk.accountId(), id, new Envelope(), options);
        assertThat(Then.statusOf(sdk, id)).isEqualTo("sent");
        assertThat(sdk.envelopes().listAuditEvents(sdk.accountId(), id).getAuditEvents())
                .hasSizeGreaterThan(before);
    }

    @Test
    void theSubjectOfASentEnvelopeCanBeCorrected() throws ApiException {
        var id = created(sdk, contract(ann()));
        sdk.envelopes().update(sdk.accountId(), id, new Envelope().emailSubject("Better words"));
        assertThat(sdk.envelopes().getEnvelope(sdk.accountId(), id).getEmailSubject())
                .isEqualTo("Better words");
    }

    @Test
    void theAuditTrailTellsWhoDidWhatWhen() throws ApiException {
        var id = created(sdk, contract(ann()));
        var events = sdk.envelopes().listAuditEvents(sdk.accountId(), id).getAuditEvents();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getEventFields())
                        .extracting("name")
                        .contains("logTime", "UserName", "Action", "EnvelopeStatus"));
        assertThat(events.getFirst().getEventFields()).extracting("value").contains("Registered");
    }

    @Test
    void formDataListsTheValues() throws ApiException {
        var signer = ann();
        signer.getTabs().getTextTabs().getFirst().value("Paris");
        var data = sdk.envelopes().getFormData(sdk.accountId(), created(sdk, contract(signer)));
        assertThat(data.getFormData()).anySatisfy(item -> {
            assertThat(item.getName()).isEqualTo("town");
            assertThat(item.getValue()).isEqualTo("Paris");
        });
        assertThat(data.getRecipientFormData()).hasSize(1);
    }

    @Test
    void customFieldsAreAddedReadChangedAndRemoved() throws ApiException {
        var id = created(sdk, contract(annAlone(), ben()));
        var field =
                new TextCustomField().name("order").value("4711").show("true").required("false");
        var added = sdk.envelopes()
                .createCustomFields(sdk.accountId(), id, new CustomFields().textCustomFields(List.of(field)))
                .getTextCustomFields()
                .getFirst();
        assertThat(fields(id)).extracting(TextCustomField::getValue).containsExactly("4711");

        added.value("4712");
        sdk.envelopes().updateCustomFields(sdk.accountId(), id, new CustomFields().textCustomFields(List.of(added)));
        assertThat(fields(id)).extracting(TextCustomField::getValue).containsExactly("4712");

        sdk.envelopes().deleteCustomFields(sdk.accountId(), id, new CustomFields().textCustomFields(List.of(added)));
        assertThat(fields(id)).isEmpty();
    }

    private List<TextCustomField> fields(String id) throws ApiException {
        return sdk.envelopes().listCustomFields(sdk.accountId(), id).getTextCustomFields();
    }

    @Test
    void unknownMembersAreKeptAndEchoed() {
        var body = Wire.JSON.valueToTree(contract(ann()));
        ((com.fasterxml.jackson.databind.node.ObjectNode) body.at("/recipients/signers/0")).put("note", "Hello Ann");
        var id = wire.post(wire.account("/envelopes"), body).at("/envelopeId");
        assertThat(wire.get(wire.account("/envelopes/" + id + "/recipients")).at("/signers/0/note"))
                .isEqualTo("Hello Ann");
    }

    @Test
    void theSameIdempotencyKeyMakesOneEnvelope() {
        var key = "key-" + System.nanoTime();
        var body = Wire.JSON.valueToTree(contract(ann()));
        var first = wire.with("Idempotency-Key", key).post(wire.account("/envelopes"), body);
        var second = wire.with("Idempotency-Key", key).post(wire.account("/envelopes"), body);
        assertThat(second.at("/envelopeId")).isNotEmpty().isEqualTo(first.at("/envelopeId"));
    }

    private Filter since2020() {
        var options = sdk.envelopes().new ListStatusChangesOptions();
        options.setFromDate("2020-01-01");
        return new Filter(options);
    }

    /** The SDK's options, said in one line. */
    private record Filter(EnvelopesApi.ListStatusChangesOptions options) {
        Filter statusFilter(String status) {
            options.setStatus(status);
            return this;
        }

        Filter searchText(String words) {
            options.setSearchText(words);
            return this;
        }

        Filter page(int start, int count) {
            options.setStartPosition(String.valueOf(start));
            options.setCount(String.valueOf(count));
            return this;
        }
    }
}
