package dev.countersign.cli;

import java.util.List;
import java.util.Map;

/** The form of the sandbox shop that ends in a signature. */
final class SandboxAgreement {
    private static final String ROLE = "customer";

    private SandboxAgreement() {}

    static Map<String, Object> form() {
        return Map.of(
                "title",
                "Sample contract",
                "intro",
                "Check your phone number, then read and sign. When all have signed, your customer record is changed.",
                "fields",
                List.of(SandboxShopForms.field("phone", "phone", "Phone")),
                "submit",
                Map.of(
                        "mode",
                        "sign",
                        "roleName",
                        ROLE,
                        "envelope",
                        SampleEnvelope.forCustomer(ROLE),
                        "afterSign",
                        afterSign()));
    }

    private static Map<String, Object> afterSign() {
        return Map.of(
                "addTags",
                List.of("contract-signed"),
                "tabMap",
                Map.of(
                        SampleEnvelope.DATE_LABEL,
                        Map.of("metafield", Map.of("ns", "countersign", "key", "signed_on", "type", "date"))),
                "storePdfLink",
                Map.of("ns", "countersign", "key", "contract"));
    }
}
