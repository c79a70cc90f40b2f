package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.ben;
import static dev.countersign.compat.Given.cleo;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.embedded;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.RecipientUpdateResponse;
import com.docusign.esign.model.Recipients;
import com.docusign.esign.model.Signer;
import com.docusign.esign.model.Tabs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recipients changed while the envelope is under way: each change stands for itself, and the turn goes on. */
@AgainstServer
class InFlightTest {
    private final Sdk sdk;
    private final Wire wire;

    InFlightTest(Sdk sdk, Wire wire) {
        this.sdk = sdk;
        this.wire = wire;
    }

    @Test
    void whoHasSignedIsRefusedAndTheOthersAreChanged() throws ApiException {
        var id = annHasSigned();
        var answer = update(
                id,
                new Signer().recipientId("1").note("Late"),
                new Signer().recipientId("2").note("Soon"));

        assertThat(codes(answer)).containsExactly("RECIPIENT_UPDATE_FAILED", "SUCCESS");
        assertThat(signer(id, "2").getNote()).isEqualTo("Soon");
    }

    @Test
    void aSignerAddedBeforeTheCurrentOrderCanSignAtOnce() throws ApiException {
        var id = annHasSigned();
        var zoe = zoe().routingOrder("1");
        sdk.envelopes().createRecipient(sdk.accountId(), id, new Recipients().signers(List.of(zoe)));

        assertThat(signer(id, "9").getStatus()).isEqualTo("sent");
        assertThat(viewUrl(sdk, id, zoe)).isNotBlank();
        assertThat(viewUrl(sdk, id, ben())).isNotBlank();
    }

    @Test
    void aSignerAddedBehindTheCurrentOrderWaitsForIt() throws ApiException {
        var id = annHasSigned();
        var zoe = zoe().routingOrder("3");
        sdk.envelopes().createRecipient(sdk.accountId(), id, new Recipients().signers(List.of(zoe)));
        refused(() -> viewUrl(sdk, id, zoe), "RECIPIENT_NOT_IN_SEQUENCE").at("recipientId", "9");

        sign(id, ben(), "Ben Baker");
        assertThat(viewUrl(sdk, id, zoe)).isNotBlank();
    }

    @Test
    void movedToTheCurrentOrderHeCanSignBesideIt() throws ApiException {
        var id = created(sdk, contract(annAlone(), ben()));
        update(id, new Signer().recipientId("2").routingOrder("1"));

        assertThat(viewUrl(sdk, id, ben())).isNotBlank();
        sign(id, ben(), "Ben Baker");
        sign(id, annAlone(), "Ann Archer");
        Then.completes(sdk, id);
    }

    @Test
    void theLastOneMissingTakenAwayCompletesTheEnvelope() throws ApiException {
        var id = annHasSigned();
        sdk.envelopes().deleteRecipient(sdk.accountId(), id, "2");
        Then.completes(sdk, id);
    }

    @Test
    void whoHasSignedCannotBeTakenAway() throws ApiException {
        var id = annHasSigned();
        refused(() -> sdk.envelopes().deleteRecipient(sdk.accountId(), id, "1"), "RECIPIENT_UPDATE_FAILED");
        assertThat(signer(id, "1").getStatus()).isEqualTo("completed");
    }

    @Test
    void theOnlySignerCannotBeTakenAway() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        refused(() -> sdk.envelopes().deleteRecipient(sdk.accountId(), id, "1"), "ENVELOPE_IS_INCOMPLETE");
    }

    @Test
    void stateInTheBodyIsNotLookedAt() throws ApiException {
        var id = created(sdk, contract(annAlone()));
        update(id, new Signer().recipientId("1").status("completed").signedDateTime("2020-01-01T00:00:00Z"));
        assertThat(signer(id, "1").getStatus()).isEqualTo("sent");
        assertThat(signer(id, "1").getSignedDateTime()).isNull();
    }

    @Test
    void blockersNameTheOneWaitedForAndTheCallThatHelps() throws ApiException {
        var id = created(sdk, contract(annAlone().accessCode("Blue7"), cleo().routingOrder("2")));
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, annAlone()));
        List.of("one", "two", "three").forEach(visitor::code);

        var blockers = wire.get(wire.account("/envelopes/" + id + "/blockers"));
        assertThat(blockers.at("/blockers/0/recipientName")).as(blockers.text()).isEqualTo("Ann Archer");
        assertThat(blockers.at("/blockers/0/reason")).isEqualTo("locked");
        assertThat(blockers.at("/blockers/0/since")).isNotBlank();
        assertThat(blockers.at("/blockers/1/reason")).isEqualTo("waiting_for_order");
        var cured =
                wire.send(blockers.at("/blockers/0/cure/method"), blockers.at("/blockers/0/cure/uri"), "", new byte[0]);
        assertThat(cured.status()).as(cured.text()).isEqualTo(200);
        assertThat(wire.get(wire.account("/envelopes/" + id + "/blockers")).at("/blockers/0/reason"))
                .isEqualTo("waiting_for_recipient");
    }

    private String annHasSigned() throws ApiException {
        var id = created(sdk, contract(annAlone(), ben()));
        sign(id, annAlone(), "Ann Archer");
        return id;
    }

    private void sign(String id, Signer signer, String name) throws ApiException {
        var visitor = PlainSigner.enter(wire, viewUrl(sdk, id, signer)).agree().adopt(name, "X");
        var finished = visitor.finish(PlainSigner.everything(sdk, id, signer.getRecipientId()));
        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
    }

    private static Signer zoe() {
        return embedded("9", "Zoe Zorn", "zoe@example.com", "1009")
                .tabs(new Tabs().signHereTabs(List.of(at(1, 100, 600))));
    }

    private List<RecipientUpdateResponse> update(String id, Signer... signers) throws ApiException {
        return sdk.envelopes()
                .updateRecipients(sdk.accountId(), id, new Recipients().signers(List.of(signers)))
                .getRecipientUpdateResults();
    }

    private static List<String> codes(List<RecipientUpdateResponse> results) {
        return results.stream().map(r -> r.getErrorDetails().getErrorCode()).toList();
    }

    private Signer signer(String id, String recipientId) throws ApiException {
        return sdk.envelopes().listRecipients(sdk.accountId(), id).getSigners().stream()
                .filter(signer -> signer.getRecipientId().equals(recipientId))
                .findFirst()
                .orElseThrow();
    }
}
