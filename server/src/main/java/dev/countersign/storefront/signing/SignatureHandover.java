package dev.countersign.storefront.signing;

import dev.countersign.ceremony.Drafts;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.seal.InkPoint;
import dev.countersign.seal.Stroke;
import dev.countersign.store.Blobs;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.form.FieldType;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries the signature of a form on to the ceremony of the envelope it becomes: there it is adopted already. */
public final class SignatureHandover {
    private final CustomerFiles files;
    private final Signings signings;
    private final Envelopes envelopes;
    private final Drafts drafts;
    private final Blobs blobs;

    public SignatureHandover(CustomerFiles files, Signings signings, Envelopes envelopes, Drafts drafts, Blobs blobs) {
        this.files = files;
        this.signings = signings;
        this.envelopes = envelopes;
        this.drafts = drafts;
        this.blobs = blobs;
    }

    /** What the ceremony adopts: the first signature, with the first initials. Call it outside a transaction. */
    public Optional<AdoptedSignature> of(StoredForm form, Map<String, CustomerFile> given) {
        return form.definition().signing() == null
                ? Optional.empty()
                : first(form, FieldType.SIGNATURE, given)
                        .map(signature -> adopted(
                                signature,
                                first(form, FieldType.INITIALS, given).orElse(null)));
    }

    private Optional<GivenSignature> first(StoredForm form, FieldType type, Map<String, CustomerFile> given) {
        return form.definition().fields().stream()
                .filter(field -> field.type() == type)
                .flatMap(field -> Stream.ofNullable(given.get(field.name())))
                .findFirst()
                .map(file -> files.signature(form.account(), form.shop(), file.id()));
    }

    /** One signature is made in one way: initials made in another lend it their letters alone. */
    private AdoptedSignature adopted(GivenSignature given, @Nullable GivenSignature initials) {
        var s = given.signature();
        var own = initials == null ? given : initials;
        var alike = own.signature().method() == s.method() ? own : given;
        return new AdoptedSignature(
                s.id(),
                s.method(),
                s.name(),
                own.signature().initials(),
                s.face(),
                s.strokes(),
                s.method() == Method.DRAWN ? scaled(alike.signature(), s) : List.of(),
                s.width(),
                s.height(),
                stored(given),
                stored(alike));
    }

    /** Both are drawn in one view. */
    private static List<Stroke> scaled(AdoptedSignature initials, AdoptedSignature signature) {
        var scale = Math.min(signature.width() / initials.width(), signature.height() / initials.height());
        return initials.strokes().stream().map(stroke -> scaled(stroke, scale)).toList();
    }

    private static Stroke scaled(Stroke stroke, float scale) {
        return new Stroke(stroke.points().stream()
                .map(p -> new InkPoint(p.x() * scale, p.y() * scale, p.pressure()))
                .toList());
    }

    private @Nullable String stored(GivenSignature signature) {
        return signature.picture() == null ? null : blobs.put(signature.picture());
    }

    /** In the transaction that made the envelope. */
    public void adopt(Submission submission, AdoptedSignature signature) {
        var signing = signings.find(submission.account(), submission.shop(), submission.id())
                .orElseThrow();
        var recipient = envelopes.find(signing.account(), signing.envelope()).recipient(signing.recipientId());
        drafts.adopt(signing.account(), signing.envelope(), recipient.person(), signature);
    }
}
