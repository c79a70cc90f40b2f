package dev.countersign.compat;

import com.docusign.esign.client.ApiException;
import java.util.Map;

/** The standing authorities of the first user, given on the page and taken back with the signature that came with them. */
record Authorities(Quickstart quickstart, Sdk sdk, Wire wire) {
    void give(Chromium chromium) {
        give(chromium, url());
    }

    void give(Chromium chromium, String url) {
        var context = chromium.visit(options -> options.setJavaScriptEnabled(false));
        try (var page = AuthorityPage.open(context, url)) {
            page.signIn(quickstart).press("Give standing authority").expectHeading("Quickstart may sign for you");
        }
    }

    String url() {
        return address(quickstart.integrationKey(), quickstart.accountId());
    }

    String address(String integrationKey, String account) {
        return quickstart.httpsUrl() + "/oauth/standing_authority?account=" + account + "&integration_key="
                + integrationKey;
    }

    /** Where the API lists and takes them. */
    String path() {
        return wire.account("/users/" + quickstart.userId() + "/standing_authorities");
    }

    void takeBack() throws ApiException {
        for (var authority : wire.get(path()).json().at("/standingAuthorities")) {
            wire.delete(path() + "/" + authority.at("/authorityId").asText(), Map.of());
        }
        for (var left :
                sdk.users().listSignatures(sdk.accountId(), quickstart.userId()).getUserSignatures()) {
            sdk.users().deleteSignature(sdk.accountId(), quickstart.userId(), left.getSignatureId());
        }
    }
}
