package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.docusign.esign.client.ApiException;
import com.docusign.esign.model.Tabs;
import dev.countersign.compat.Wire.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A signer without a browser: says over plain HTTP what the signing page's script says, and also what it never would. */
record PlainSigner(Wire wire, String session) {
    /** Redeems the URL of a recipient view. */
    static PlainSigner enter(Wire wire, String viewUrl) {
        var redeemed = wire.anonymous().get(viewUrl);
        assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(302);
        return new PlainSigner(wire.anonymous(), location(viewUrl, redeemed));
    }

    static String location(String from, Answer redirect) {
        return URI.create(from)
                .resolve(redirect.headers().firstValue("Location").orElse(""))
                .toString();
    }

    Answer page() {
        return wire.get(session);
    }

    Answer code(String code) {
        return form("/access-code", "accessCode=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    PlainSigner sendCode() {
        assertThat(form("/code/send", "").status()).isEqualTo(303);
        return this;
    }

    /** The same, when another may have asked at the same moment. */
    Answer askForCode() {
        return form("/code/send", "");
    }

    Answer giveCode(String code) {
        return form("/code", "code=" + code);
    }

    PlainSigner agree() {
        page();
        assertThat(form("/consent", "agree=on").status()).isEqualTo(303);
        assertThat(page().status()).isEqualTo(200);
        return this;
    }

    PlainSigner adopt(String name, String initials) {
        var adopted = wire.post(
                session + "/signature",
                Map.of("method", "typed", "name", name, "initials", initials, "face", "script_1"));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        return this;
    }

    /** Finishes what the page shows now. */
    Answer finish(Map<String, String> values) {
        return finish(page(), values);
    }

    /** Finishes what that page showed. */
    Answer finish(Answer page, Map<String, String> values) {
        var shown = page.text();
        return wire.post(
                session + "/finish",
                Map.of(
                        "values", values,
                        "documents", member(shown, "data-documents"),
                        "signature", member(shown, "id=\"ink\" hidden data-id")));
    }

    private static String member(String html, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(html);
        return found.find() ? found.group(1) : "";
    }

    Answer save(String tabId, String value) {
        return wire.post(session + "/values", Map.of("tabId", tabId, "value", value));
    }

    private Answer form(String path, String body) {
        return wire.send(
                "POST", session + path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Values that satisfy every signature, text and check box of a recipient. */
    static Map<String, String> everything(Sdk sdk, String envelopeId, String recipientId) throws ApiException {
        var values = new LinkedHashMap<String, String>();
        Tabs tabs = sdk.envelopes().listTabs(sdk.accountId(), envelopeId, recipientId);
        if (tabs.getSignHereTabs() != null) {
            tabs.getSignHereTabs().forEach(tab -> values.put(tab.getTabId(), "signed"));
        }
        if (tabs.getInitialHereTabs() != null) {
            tabs.getInitialHereTabs().forEach(tab -> values.put(tab.getTabId(), "signed"));
        }
        if (tabs.getTextTabs() != null) {
            tabs.getTextTabs().forEach(tab -> values.put(tab.getTabId(), "Lyon"));
        }
        if (tabs.getCheckboxTabs() != null) {
            tabs.getCheckboxTabs().forEach(tab -> values.put(tab.getTabId(), "true"));
        }
        return values;
    }
}
