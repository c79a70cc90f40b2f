package dev.countersign.document.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.document.Documents;
import dev.countersign.kernel.Digest;
import dev.countersign.seal.InspectionLimits;
import dev.countersign.seal.PdfFacts;
import dev.countersign.seal.PdfInspector;
import dev.countersign.seal.PdfRefused;
import dev.countersign.seal.TextIndex;
import dev.countersign.store.Blobs;

/** Documents as blobs. What an inspection found is remembered, so that the same file again costs no more than its hash. */
final class BlobDocuments implements Documents {
    private static final int PAGES_KNOWN = 200_000;
    private static final int BYTES_AT_HAND = 64 << 20;
    private static final int BYTES_INDEXED = 32 << 20;

    private final Blobs blobs;
    private final Refusals refusals;
    private final InspectionLimits limits = InspectionLimits.defaults();
    private final Cache<String, PdfFacts> facts = Caffeine.newBuilder()
            .maximumWeight(PAGES_KNOWN)
            .weigher((String sha256, PdfFacts known) -> known.pages().size())
            .build();
    private final Cache<String, byte[]> recent = Caffeine.newBuilder()
            .maximumWeight(BYTES_AT_HAND)
            .weigher((String sha256, byte[] bytes) -> bytes.length)
            .build();
    private final Cache<String, Indexed> texts = Caffeine.newBuilder()
            .maximumWeight(BYTES_INDEXED)
            .weigher((String sha256, Indexed indexed) -> indexed.weight())
            .build();

    BlobDocuments(Blobs blobs, long maxBytes) {
        this.blobs = blobs;
        this.refusals = new Refusals(maxBytes);
    }

    @Override
    public Stored keep(byte[] bytes, String name, String path) {
        refusals.refuseTooLarge(bytes, path);
        var known = facts.get(Digest.sha256(bytes), unknown -> inspect(bytes, name, path));
        var sha256 = blobs.put(bytes);
        recent.put(sha256, bytes);
        return new Stored(sha256, bytes.length, known.pages(), known.signed(), known.warnings());
    }

    private PdfFacts inspect(byte[] bytes, String name, String path) {
        try {
            return new PdfInspector(limits).inspect(bytes);
        } catch (PdfRefused e) {
            throw refusals.of(e, bytes, name, path);
        }
    }

    @Override
    public byte[] bytes(String sha256) {
        return recent.get(
                sha256,
                sha -> blobs.get(sha)
                        .orElseThrow(
                                () -> new IllegalStateException("the document " + sha + " is missing from the store")));
    }

    @Override
    public TextIndex text(String sha256) {
        return texts.get(sha256, this::index).text();
    }

    private Indexed index(String sha256) {
        var bytes = bytes(sha256);
        try {
            return new Indexed(TextIndex.of(bytes, limits), bytes.length);
        } catch (PdfRefused e) {
            throw refusals.of(e, bytes, "The document", "anchorString");
        }
    }

    /** The index is weighed by the file it came from. */
    private record Indexed(TextIndex text, int weight) {}
}
