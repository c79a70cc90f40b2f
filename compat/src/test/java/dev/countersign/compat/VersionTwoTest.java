package dev.countersign.compat;

import static dev.countersign.compat.Given.ann;
import static dev.countersign.compat.Given.annAlone;
import static dev.countersign.compat.Given.contract;
import static dev.countersign.compat.Given.created;
import static dev.countersign.compat.Given.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 2 answers as version 2.1 does, on the same data; the old SDKs speak it. */
@AgainstServer
class VersionTwoTest {
    private final Sdk sdk;
    private final Wire wire;

    VersionTwoTest(Sdk sdk, Wire wire) {
        this.sdk = sdk;
        this.wire = wire;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/users",
                "/envelopes?from_date=2020-01-01&count=1",
                "/envelopes/{id}",
                "/envelopes/{id}/recipients",
                "/envelopes/{id}/recipients/1/tabs",
                "/envelopes/{id}/custom_fields",
                "/envelopes/{id}/form_data",
                "/envelopes/{id}/audit_events"
            })
    void readsTheSameAsVersionTwoPointOne(String path) throws ApiException {
        var real = path.replace("{id}", path.contains("{id}") ? created(sdk, contract(ann())) : "");
        var old = wire.get(wire.accountV2(real));
        assertThat(old.status()).as(old.text()).isEqualTo(200);
        assertThat(old.json()).isEqualTo(wire.get(wire.account(real)).json());
    }

    @Test
    void documentsDifferInTheirPagesOnly() throws ApiException {
        var path = "/envelopes/" + created(sdk, contract(ann())) + "/documents";
        var old = wire.get(wire.accountV2(path)).json();
        var now = wire.get(wire.account(path)).json();
        assertThat(old.at("/envelopeDocuments/0/pages").asText()).isEqualTo("2");
        assertThat(now.at("/envelopeDocuments/0/pages")).hasSize(2);
        for (var documents : List.of(old, now)) {
            ((ObjectNode) documents.at("/envelopeDocuments/0")).remove("pages");
        }
        assertThat(old).isEqualTo(now);
    }

    @Test
    void loginInformationNamesItsOwnVersion() {
        var old = wire.get("/restapi/v2/login_information");
        assertThat(old.at("/loginAccounts/0/baseUrl")).contains("/restapi/v2/accounts/");
    }

    @Test
    void anEnvelopeLivesItsWholeLifeInVersionTwo() {
        var created = wire.post(
                wire.accountV2("/envelopes"),
                Wire.JSON.valueToTree(contract(annAlone()).status("created")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var at = wire.accountV2("/envelopes/" + created.at("/envelopeId"));
        assertThat(wire.put(at, Map.of("status", "sent")).status()).isEqualTo(200);
        var view = wire.post(at + "/views/recipient", Wire.JSON.valueToTree(viewOf(annAlone())));
        assertThat(view.status()).isEqualTo(201);
        assertThat(view.at("/url")).contains("/signing/");
        assertThat(wire.get(at + "/documents/combined").text()).startsWith("%PDF");
        wire.put(at, Map.of("status", "voided", "voidedReason", "Over"));
        assertThat(wire.get(at).at("/status")).isEqualTo("voided");
    }
}
