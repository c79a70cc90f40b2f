package dev.countersign.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample contract as a program sends it: the bodies of its calls. */
final class SampleEnvelope {
    static final String SIGNER = "Demo Signer";
    static final String DATE_LABEL = "Date signed";

    private static final Map<String, String> WHO = Map.of("email", "demo.signer@example.com", "clientUserId", "demo-1");

    private SampleEnvelope() {}

    /** What creates and sends it. */
    static Map<String, Object> envelope() {
        return Map.of(
                "emailSubject",
                "Please sign the sample contract",
                "status",
                "sent",
                "documents",
                List.of(document()),
                "recipients",
                Map.of("signers", List.of(signer())));
    }

    /** What a form makes an envelope of, for a customer who is not known yet. */
    static Map<String, Object> forCustomer(String role) {
        var customer = Map.of("roleName", role, "recipientId", "1", "routingOrder", "1", "tabs", tabs());
        return Map.of(
                "emailSubject",
                "Sample contract",
                "documents",
                List.of(document()),
                "recipients",
                Map.of("signers", List.of(customer)));
    }

    /** What asks for its signer's view. */
    static Map<String, String> view(String returnUrl) {
        var view = new LinkedHashMap<>(WHO);
        view.put("userName", SIGNER);
        view.put("authenticationMethod", "none");
        view.put("returnUrl", returnUrl);
        return view;
    }

    private static Map<String, String> document() {
        try {
            var contract = Base64.getEncoder().encodeToString(SampleContract.pdf());
            return Map.of(
                    "documentId", "1", "name", "Sample contract", "fileExtension", "pdf", "documentBase64", contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> signer() {
        var signer = new LinkedHashMap<String, Object>(WHO);
        signer.put("name", SIGNER);
        signer.put("recipientId", "1");
        signer.put("routingOrder", "1");
        signer.put("tabs", tabs());
        return signer;
    }

    private static Map<String, Object> tabs() {
        return Map.of(
                "signHereTabs", List.of(tab("Signature", SampleContract.SIGNATURE)),
                "dateSignedTabs", List.of(tab(DATE_LABEL, SampleContract.DATE)));
    }

    private static Map<String, String> tab(String label, int fromTop) {
        return Map.of(
                "documentId", "1",
                "pageNumber", "1",
                "tabLabel", label,
                "xPosition", "72",
                "yPosition", String.valueOf(fromTop));
    }
}
