package dev.countersign.ceremony.desk;

import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Visit;
import dev.countersign.document.Documents;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Digest;
import dev.countersign.sealing.SealedFiles;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document as a signer reads it under his own fields: the very bytes of the original, or, once others have filled
 * something in, the file with that on it.
 */
public final class SeenDocuments {
    private final Documents documents;
    private final SealedFiles sealed;

    public SeenDocuments(Documents documents, SealedFiles sealed) {
        this.documents = documents;
        this.sealed = sealed;
    }

    public byte[] bytes(Visit visit, EnvelopeDocument document) {
        return visit.gate() != Gate.SIGN || isWrittenOn(visit, document)
                ? sealed.document(visit.envelope(), document.id())
                : documents.bytes(document.sha256());
    }

    /** Names what {@link #bytes} gives a signer now: the original's hash, and behind a dot what others put on it. */
    public static String version(Visit visit, EnvelopeDocument document) {
        var others = byOthers(visit, document);
        return document.sha256() + (others.isEmpty() ? "" : "." + Digest.sha256(others));
    }

    /** Whether it is more than the original: then all that is given for good stands on it, also in the signer's fields. */
    static boolean isWrittenOn(Visit visit, EnvelopeDocument document) {
        return !byOthers(visit, document).isEmpty();
    }

    private static String byOthers(Visit visit, EnvelopeDocument document) {
        var contents = visit.envelope().contents();
        return contents.tabs().stream()
                .filter(tab -> tab.documentId().equals(document.id()))
                .filter(tab -> !tab.recipientId().equals(visit.session().recipientId()))
                .flatMap(tab -> contents
                        .recipient(tab.recipientId())
                        .filter(recipient -> isPrinted(tab, recipient))
                        .map(recipient -> line(tab, recipient))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPrinted(Tab tab, Recipient recipient) {
        var filled = tab.value() != null && !tab.value().isBlank() && !tab.isConcealed();
        return filled && (tab.locked() || recipient.status() == RecipientStatus.COMPLETED);
    }

    private static String line(Tab tab, Recipient recipient) {
        return tab.id() + " " + tab.value() + " "
                + signatureId(recipient.progress().signature());
    }

    private static String signatureId(@Nullable AdoptedSignature signature) {
        return signature == null ? "" : signature.id().toString();
    }
}
