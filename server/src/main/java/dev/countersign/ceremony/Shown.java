package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stood on the page when its reader finished. Only that can be signed.
 *
 * @param documents as {@link #documents(Envelope)} told the page
 * @param signature the id of the adopted signature in his fields, empty where there was none
 */
public record Shown(String documents, String signature) {
    /** A digest over the documents in their order, and over what the sender wrote on them for good. */
    public static String documents(Envelope envelope) {
        var contents = envelope.contents();
        var files = contents.inOrder().stream().map(document -> document.id() + " " + document.sha256());
        var written = contents.tabs().stream().filter(Tab::locked).map(Shown::line);
        return Digest.sha256(Stream.concat(files, written).collect(Collectors.joining("\n")));
    }

    private static String line(Tab tab) {
        return String.join(
                " ",
                tab.id().toString(),
                tab.documentId(),
                String.valueOf(tab.page()),
                String.valueOf(tab.x()),
                String.valueOf(tab.y()),
                String.valueOf(tab.value()));
    }

    void requireCurrent(Envelope envelope, Optional<AdoptedSignature> adopted) {
        if (!documents.equals(documents(envelope))) {
            throw changed(
                    "documents",
                    "The documents have changed since they were shown.",
                    "the documents as they are now",
                    "Load the page again, read the documents, and finish then.");
        }
        if (!signature.equals(
                adopted.map(AdoptedSignature::id).map(String::valueOf).orElse(""))) {
            throw changed(
                    "signature",
                    "Another signature was adopted since the page was shown.",
                    "the signature adopted last",
                    "Load the page again: it shows the signature that would be used.");
        }
    }

    private Refusal changed(String path, String sentence, String expected, String fix) {
        return INVALID_REQUEST_PARAMETER
                .because(sentence)
                .with(Refusal.Detail.of(path, path.equals("documents") ? documents : signature, expected)
                        .fix(fix));
    }
}
