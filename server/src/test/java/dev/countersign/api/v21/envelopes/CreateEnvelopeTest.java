package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreateEnvelopeTest {
    private final GivenApi given = new GivenApi();

    @Test
    void emptyTemplateMembersAreNoTemplates() {
        var id = given.draft("\"compositeTemplates\": [], \"templateId\": \"\", \"templateRoles\": [], " + SIGNERS);

        assertThat(given.get(id)).doesNotContainKeys("compositeTemplates", "templateId", "templateRoles");
        assertThat(refusal(() -> given.draft("\"templateId\": \"abc\"")).text()).contains("not built");
    }

    @Test
    void statusAndDatesInACreateAreNoFacts() {
        var id = given.draft("""
                "completedDateTime": "2020-01-01T00:00:00Z", "voidedReason": "never", "sentDateTime": "2020-01-01",
                "purgeState": "documents_purged", """ + SIGNERS);

        assertThat(given.get(id))
                .doesNotContainKeys("completedDateTime", "voidedReason", "sentDateTime")
                .containsEntry("purgeState", "unpurged");
    }

    @Test
    void whatWasGivenIsReadBack() {
        var id = given.draft("""
                "autoNavigation": "false", "recipients": {"signers": [{"recipientId": "1", "firstName": "Ann",
                "lastName": "Archer", "email": "ann@example.com"}]}""");

        assertThat(given.get(id)).containsEntry("autoNavigation", "false");
        assertThat(list(given.recipients.listRecipients(given.call, id, "false"), "signers")
                        .getFirst())
                .containsEntry("name", "Ann Archer")
                .containsEntry("firstName", "Ann")
                .containsEntry("lastName", "Archer");
    }

    @Test
    void envelopeIdStampingIsKeptForTheSealAndReadBack() {
        var id = given.draft("\"envelopeIdStamping\": false, " + SIGNERS);

        assertThat(given.get(id)).containsEntry("envelopeIdStamping", "false");
        assertThat(given.envelope(id).contents().rest().members()).containsEntry("envelopeIdStamping", "false");
        assertThat(given.get(given.draft(SIGNERS))).containsEntry("envelopeIdStamping", "true");
    }
}
