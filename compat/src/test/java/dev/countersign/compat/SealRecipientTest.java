package dev.countersign.compat;

import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.at;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewUrl;
import static dev.countersign.compat.Then.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.api.TrustServiceProvidersApi;
import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.EnvelopeDefinition;
import com.docusign.esign.model.RecipientSignatureProvider;
import com.docusign.esign.model.SealSign;
import com.docusign.esign.model.Tabs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The organisation's electronic seal as a recipient: applied when its turn comes, without anybody doing anything. */
@AgainstServer
class SealRecipientTest {
    private final Sdk sdk;
    private final Wire wire;

    SealRecipientTest(Sdk sdk, Wire wire) {
        this.sdk = sdk;
        this.wire = wire;
    }

    @Test
    void theSealIsAppliedBehindTheSigner() throws Exception {
        var id = created(sdk, sealed("2"));
        var signer =
                PlainSigner.enter(wire, viewUrl(sdk, id, annAlone())).agree().adopt("Ann Archer", "AA");
        assertThat(signer.finish(PlainSigner.everything(sdk, id, "1")).status()).isEqualTo(200);
        Then.completes(sdk, id);

        var seal =
                sdk.envelopes().listRecipients(sdk.accountId(), id).getSeals().getFirst();
        assertThat(seal.getStatus()).isEqualTo("completed");
        var sealed = new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "1")).isValid();
        assertThat(sealed.text()).contains("Sealed by:");
        assertThat(new Sealed(sdk.envelopes().getDocument(sdk.accountId(), id, "certificate")).text())
                .contains("Electronic seal of the organisation");
    }

    @Test
    void aSealSharesItsTurnWithNobody() {
        refused(() -> created(sdk, sealed("1")), "INVALID_REQUEST_PARAMETER").at("routingOrder", "1");
    }

    private EnvelopeDefinition sealed(String order) throws ApiException {
        var name = new TrustServiceProvidersApi(sdk.client())
                .getSealProviders(sdk.accountId())
                .getSeals()
                .getFirst()
                .getSealName();
        var seal = new SealSign()
                .recipientId("7")
                .routingOrder(order)
                .recipientSignatureProviders(List.of(new RecipientSignatureProvider().sealName(name)))
                .tabs(new Tabs().signHereTabs(List.of(at(1, 300, 600))));
        var definition = contract(annAlone());
        definition.getRecipients().seals(List.of(seal));
        return definition;
    }
}
