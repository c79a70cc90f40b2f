package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Seals a small document and verifies it, so that a wrong key is noticed at start. */
public final class SealSelfTest {
    public void run(SigningKey key) {
        var at = key.chain().getFirst().getNotBefore().toInstant().plusSeconds(1);
        var stamp = new TextStamp(new Box(1, 40, 40, 200, 20), "Self-test", TextStyle.plain(FontFace.SANS, 10));
        var sealed = new Sealer().seal(new SealRequest(onePage(), List.of(stamp), key, later(at), "Self-test"));
        var verification = new SealVerifier(List.of(key.chain().getLast())).verify(sealed);
        if (!verification.valid()) {
            throw new IllegalStateException("The sealing key does not make valid seals: " + verification);
        }
    }

    private static Instant later(Instant earliest) {
        var now = Instant.now();
        return now.isBefore(earliest) ? earliest : now;
    }

    private static byte[] onePage() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
