package dev.countersign.seal;

import dev.countersign.seal.CompletionCertificate.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the certificate tells about one signer; the box of the signature's preview is ignored. */
public record SignerBlock(
        String name,
        String mail,
        List<Entry> entries,
        @Nullable Stamp signature) {
    public SignerBlock {
        entries = List.copyOf(entries);
    }
}
