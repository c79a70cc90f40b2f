package dev.countersign.api.connectors;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.storefront.form.AfterSigning;
import dev.countersign.storefront.form.AfterSigning.Source;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.Signing;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.form.Target.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a submission of a form leads to. Documents are told, not given back: their files stay with the server. */
final class SigningWriter {
    private SigningWriter() {}

    static Body write(FormDefinition.Mode mode, @Nullable Signing signing) {
        var submit = Body.with("mode", mode.name().toLowerCase(Locale.ROOT));
        if (signing == null) {
            return submit;
        }
        var contents = signing.contents();
        return submit.and("roleName", signing.role())
                .and("templateId", signing.templateId().isEmpty() ? null : signing.templateId())
                .and("envelope", contents == null ? null : write(contents))
                .and("tabMap", signing.tabMap())
                .and("afterSign", write(signing.after()));
    }

    private static Body write(EnvelopeContents contents) {
        return Body.with("emailSubject", contents.emailSubject())
                .and(
                        "documents",
                        contents.inOrder().stream().map(d -> write(d).map()).toList())
                .and(
                        "recipients",
                        contents.recipients().stream().map(r -> write(r).map()).toList());
    }

    private static Body write(EnvelopeDocument document) {
        return Body.with("documentId", document.id())
                .and("name", document.name())
                .typed("pages", document.pages().size())
                .and("sha256", document.sha256());
    }

    private static Body write(Recipient recipient) {
        return Body.with("recipientId", recipient.id())
                .and("recipientType", recipient.type().wire())
                .and("roleName", recipient.rest().members().get("roleName"));
    }

    private static Body write(List<AfterSigning> after) {
        return Body.with("tabMap", tabs(after))
                .and("addTags", tags(after))
                .and(
                        "metafields",
                        of(after, Source.TEXT).stream()
                                .filter(part -> part.target().kind() == Kind.METAFIELD)
                                .map(part -> metafield(part.target())
                                        .and("value", part.of())
                                        .map())
                                .toList())
                .and(
                        "storePdfLink",
                        of(after, Source.PDF_LINK).stream()
                                .map(part -> metafield(part.target()))
                                .findFirst()
                                .orElse(null));
    }

    private static Body tabs(List<AfterSigning> after) {
        var tabs = new Body();
        of(after, Source.TAB).forEach(part -> tabs.and(part.of(), FormWriter.target(part.target())));
        return tabs;
    }

    private static List<String> tags(List<AfterSigning> after) {
        return of(after, Source.TEXT).stream()
                .map(AfterSigning::target)
                .filter(target -> target.kind() == Kind.TAG)
                .map(Target::name)
                .toList();
    }

    private static Body metafield(Target target) {
        return Body.with("ns", target.namespace()).and("key", target.name()).and("type", target.type());
    }

    private static List<AfterSigning> of(List<AfterSigning> after, Source source) {
        return after.stream().filter(part -> part.source() == source).toList();
    }
}
