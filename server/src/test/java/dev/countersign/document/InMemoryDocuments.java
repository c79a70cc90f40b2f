package dev.countersign.document;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.seal.InspectionLimits;
import dev.countersign.seal.PdfInspector;
import dev.countersign.seal.PdfRefused;
import dev.countersign.seal.TextIndex;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Documents in memory, for tests of rooms that keep some. */
public final class InMemoryDocuments implements Documents {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Stored keep(byte[] bytes, String name, String path) {
        try {
            var facts = new PdfInspector().inspect(bytes);
            var sha256 = Digest.sha256(bytes);
            kept.put(sha256, bytes);
            return new Stored(sha256, bytes.length, facts.pages(), facts.signed(), facts.warnings());
        } catch (PdfRefused e) {
            throw ErrorCode.UNABLE_TO_LOAD_DOCUMENT.because(name);
        }
    }

    @Override
    public byte[] bytes(String sha256) {
        return Objects.requireNonNull(kept.get(sha256), sha256);
    }

    @Override
    public TextIndex text(String sha256) {
        return TextIndex.of(bytes(sha256), InspectionLimits.defaults());
    }
}
