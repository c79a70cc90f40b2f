package dev.countersign.api.connectors;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.Call;
import dev.countersign.api.v21.envelopes.ContentsReader;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.Sender;
import dev.countersign.envelope.recipient.Arrangement;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Signing;
import dev.countersign.storefront.form.SigningTemplates;
import dev.countersign.storefront.signing.SigningStart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a form makes of the answers: an envelope in the words of a create call, with the customer left open. */
@Component
final class SigningReader {
    // stands for the customer until he is known
    private static final Extras SOMEBODY = new Extras(Map.of("name", "Customer", "email", "customer@example.com"));

    private final ContentsReader reader;
    private final SigningTemplates templates;
    private final Ids ids;
    private final BusinessClock clock;

    SigningReader(ContentsReader reader, SigningTemplates templates, Ids ids, BusinessClock clock) {
        this.reader = reader;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    Signing read(Call call, WireObject submit, List<FormField> fields) {
        var role = submit.required("roleName");
        var templateId = submit.text("templateId", "", 100);
        if (templateId.isEmpty() != submit.says("envelope")) {
            throw submit.invalid("envelope", null, "one of envelope and templateId");
        }
        var contents = templateId.isEmpty() ? inline(call, submit, role) : template(call, submit, templateId);
        requireSigner(submit, contents, role);
        var sender = new Sender(
                call.caller().user(), call.caller().userName(), call.caller().email(), null);
        requireSendable(call, sender, contents);
        return new Signing(
                templateId,
                templateId.isEmpty() ? contents : null,
                role,
                new TabMapReader(contents, fields).read(submit),
                sender,
                AfterSigningReader.read(submit, contents));
    }

    private EnvelopeContents inline(Call call, WireObject submit, String role) {
        return reader.read(call, new Upload(withSomebody(submit, role), List.of()));
    }

    private static WireObject withSomebody(WireObject submit, String role) {
        var envelope = submit.object("envelope").orElseThrow();
        var recipients =
                envelope.object("recipients").orElseGet(() -> new WireObject(envelope.path("recipients"), Map.of()));
        var signers = recipients.objects("signers").stream()
                .map(signer -> signer.glance().text("roleName", "").equals(role) ? signer.over(SOMEBODY) : signer)
                .map(SigningReader::members)
                .toList();
        var all = new LinkedHashMap<>(members(recipients.glance()));
        all.put("signers", signers);
        var whole = new LinkedHashMap<>(members(envelope.glance()));
        whole.put("recipients", all);
        return new WireObject(submit.path("envelope"), whole);
    }

    private static Map<String, Object> members(WireObject json) {
        return json.glance().rest().members();
    }

    private EnvelopeContents template(Call call, WireObject submit, String templateId) {
        return templates
                .find(call.accountId(), templateId)
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("There is no such template.")
                        .with(Refusal.Detail.of(
                                submit.path("templateId"),
                                templateId,
                                "a template of this account, or submit.envelope")));
    }

    private static void requireSigner(WireObject submit, EnvelopeContents contents, String role) {
        var signer = SigningStart.signer(contents, role)
                .orElseThrow(() -> submit.invalid("roleName", role, "the roleName of a signer of the envelope"));
        if (!isKnownByShopAlone(signer)) {
            throw submit.invalid(
                    "roleName",
                    role,
                    "a signer without access code, clientUserId and identity check: the shop says who he is");
        }
    }

    private static boolean isKnownByShopAlone(Recipient signer) {
        return signer.accessCode() == null
                && signer.clientUserId() == null
                && signer.arrangement().equals(Arrangement.NONE);
    }

    /** What could not be sent is refused here, and not when a customer has filled it in. */
    private void requireSendable(Call call, Sender sender, EnvelopeContents contents) {
        Envelope.draft(call.accountId(), new EnvelopeId(ids.guid()), sender, contents, clock.instant(), null)
                .create(true);
    }
}
