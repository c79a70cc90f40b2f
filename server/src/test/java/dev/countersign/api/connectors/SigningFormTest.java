package dev.countersign.api.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.api.Call;
import dev.countersign.api.v21.envelopes.GivenContents;
import dev.countersign.api.wire.WireJson;
import dev.countersign.api.wire.WireObject;
import dev.countersign.ceremony.Contract;
import dev.countersign.document.InMemoryDocuments;
import dev.countersign.identity.Caller;
import dev.countersign.identity.InMemory.MemoryAccounts;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.GivenSigning;
import dev.countersign.storefront.form.AfterSigning;
import dev.countersign.storefront.form.AfterSigning.Source;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.Signing;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.form.StoredForm;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of a form that ends in a signature, as a merchant writes it, and as he may get it wrong. */
class SigningFormTest {
    private static final String FORM = """
            {"title": "Rental", "fields": [
              {"name": "phone", "type": "phone", "label": "Phone", "target": {"customer": "phone"}}],
             "submit": {"mode": "sign", "roleName": "renter", "tabMap": {"Phone": "phone"},
              "envelope": {"emailSubject": "Rental contract",
               "documents": [{"documentId": "1", "name": "Contract", "documentBase64": "%s"}],
               "recipients": {
                "signers": [
                 {"recipientId": "1", "roleName": "renter", "tabs": {
                  "textTabs": [{"documentId": "1", "pageNumber": "1", "xPosition": "9", "yPosition": "9",
                    "tabLabel": "Phone"}],
                  "signHereTabs": [{"documentId": "1", "pageNumber": "1", "xPosition": "9", "yPosition": "99",
                    "tabLabel": "Signature"}]}},
                 {"recipientId": "2", "routingOrder": "2", "name": "Mia", "email": "mia@example.com"}]}},
              "afterSign": {"addTags": ["renter"], "tabMap": {"Phone": {"address": "default.phone"}},
               "metafields": [{"ns": "rental", "key": "kind", "type": "single_line_text_field", "value": "boots"}],
               "storePdfLink": {"ns": "rental", "key": "contract"}}}}
            """.formatted(Base64.getEncoder().encodeToString(Contract.pdf()));

    private final MemoryAccounts accounts = new MemoryAccounts();
    private SigningTemplates templates = SigningTemplates.NONE;

    @Test
    void anEnvelopeIsReadInTheWordsOfACreateCall() {
        var signing = signing(read(FORM));

        assertThat(signing.role()).isEqualTo("renter");
        assertThat(signing.sender().name()).isEqualTo("Sam");
        assertThat(signing.tabMap()).containsEntry("Phone", "phone");
        assertThat(Objects.requireNonNull(signing.contents()).recipients()).hasSize(2);
        assertThat(signing.after())
                .extracting(AfterSigning::source)
                .containsExactlyInAnyOrder(Source.TAB, Source.TEXT, Source.TEXT, Source.PDF_LINK);
    }

    @Test
    void whatWasReadIsToldWithoutTheFiles() {
        var told = text(new StoredForm(GivenShop.ACCOUNT, GivenShop.DOMAIN, "rental", 1, read(FORM)));

        assertThat(told)
                .contains(
                        "\"mode\":\"sign\"",
                        "\"roleName\":\"renter\"",
                        "\"addTags\":[\"renter\"]",
                        "\"tabMap\":{\"Phone\":{\"address\":\"default.phone\"}}")
                .contains("\"storePdfLink\":{\"ns\":\"rental\",\"key\":\"contract\",\"type\":\"url\"}")
                .contains("\"name\":\"Contract\"", "\"pages\":3")
                .doesNotContain("documentBase64", "customer@example.com");
    }

    @Test
    void theSamePutTwiceSaysTheSame() {
        assertThat(read(FORM).saysTheSameAs(read(FORM))).isTrue();
        assertThat(read(FORM).saysTheSameAs(read(FORM.replace("\"yPosition\": \"99\"", "\"yPosition\": \"98\""))))
                .isFalse();
        assertThat(read(FORM).saysTheSameAs(read(FORM.replace("[\"renter\"]", "[\"tenant\"]"))))
                .isFalse();
    }

    @Test
    void whatCannotWorkIsRefusedByItsName() {
        assertThat(refused("\"roleName\": \"renter\", \"tabMap\"", "\"tabMap\""))
                .isEqualTo("submit.roleName");
        assertThat(refused("\"roleName\": \"renter\", \"tabMap\"", "\"roleName\": \"lessor\", \"tabMap\""))
                .isEqualTo("submit.envelope.recipients.signers[0].name"); // nobody takes the place of the nameless one
        assertThat(refused("\"tabMap\": {\"Phone\": \"phone\"}", "\"tabMap\": {\"Fax\": \"phone\"}"))
                .isEqualTo("submit.tabMap.Fax");
        assertThat(refused("\"tabMap\": {\"Phone\": \"phone\"}", "\"tabMap\": {\"Signature\": \"phone\"}"))
                .isEqualTo("submit.tabMap.Signature");
        assertThat(refused("\"tabMap\": {\"Phone\": \"phone\"}", "\"tabMap\": {\"Phone\": \"fax\"}"))
                .isEqualTo("submit.tabMap.Phone");
        assertThat(refused("\"addTags\"", "\"removeTags\"")).isEqualTo("submit.afterSign.removeTags");
        assertThat(refused("[\"renter\"]", "[\"a,b\"]")).isEqualTo("submit.afterSign.addTags");
        assertThat(refused("{\"address\": \"default.phone\"}", "{\"customer\": \"state\"}"))
                .isEqualTo("submit.afterSign.tabMap.Phone.target.customer");
        assertThat(refused("{\"address\": \"default.phone\"}", "\"phone\"")).isEqualTo("submit.afterSign.tabMap.Phone");
        assertThat(refused("\"mode\": \"sign\"", "\"mode\": \"update\"")).isEqualTo("submit.afterSign");
    }

    @Test
    void theCustomerIsKnownByHisAccountAlone() {
        for (var more : List.of("\"accessCode\": \"1234\"", "\"clientUserId\": \"7\"")) {
            assertThat(refused(
                            "\"roleName\": \"renter\", \"tabs\"", "\"roleName\": \"renter\", " + more + ", \"tabs\""))
                    .as(more)
                    .isEqualTo("submit.roleName");
        }
    }

    @Test
    void whatCouldNotBeSentIsRefusedAtOnce() {
        assertThat(refused("\"emailSubject\": \"Rental contract\",", "")).isEqualTo("emailSubject");
        assertThat(refused(
                        "\"pageNumber\": \"1\", \"xPosition\": \"9\", \"yPosition\": \"99\"",
                        "\"pageNumber\": \"9\", \"xPosition\": \"9\", \"yPosition\": \"99\""))
                .endsWith("pageNumber");
    }

    @Test
    void aTemplateComesInByItsPort() {
        var form = """
                {"title": "Rental", "fields": [{"name": "phone", "type": "phone", "label": "Phone"}],
                 "submit": {"mode": "sign", "roleName": "customer", "templateId": "t-1",
                  "tabMap": {"Phone": "phone"}}}""";
        assertThat(refusal(form)).isEqualTo("submit.templateId");

        templates = (_, id) ->
                id.equals("t-1") ? Optional.of(GivenSigning.contents(new InMemoryDocuments())) : Optional.empty();
        assertThat(signing(read(form)).templateId()).isEqualTo("t-1");
        assertThat(signing(read(form)).contents()).isNull();
        assertThat(refusal(form.replace("\"roleName\": \"customer\"", "\"roleName\": \"nobody\"")))
                .isEqualTo("submit.roleName");
        assertThat(refusal(form.replace("\"templateId\": \"t-1\",", ""))).isEqualTo("submit.envelope");
    }

    private FormDefinition read(String form) {
        var reader = new SigningReader(GivenContents.reader(accounts), templates, Ids.random(), () -> GivenShop.T0);
        var call = new Call(caller(), accounts.account, "v2.1", "", "", null);
        return FormReader.read(json(form), (submit, fields) -> reader.read(call, submit, fields));
    }

    private static Signing signing(FormDefinition form) {
        return Objects.requireNonNull(form.signing());
    }

    private static String text(StoredForm form) {
        return new String(WireJson.write(FormWriter.write(form)), UTF_8);
    }

    private String refused(String instead, String of) {
        assertThat(FORM).contains(instead);
        return refusal(FORM.replace(instead, of));
    }

    private String refusal(String form) {
        var refusal = catchThrowableOfType(Refusal.class, () -> read(form));
        assertThat(refusal).as(form).isNotNull();
        return refusal.details().getFirst().path();
    }

    private static WireObject json(String text) {
        return WireJson.read(text.getBytes(UTF_8));
    }

    private static Caller caller() {
        return new Caller(
                new UserId(new UUID(3, 3)),
                "Sam",
                "sam@example.com",
                true,
                GivenShop.ACCOUNT,
                "key",
                Set.of("signature"));
    }
}
