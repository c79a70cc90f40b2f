package dev.countersign.envelope;

import dev.countersign.kernel.Extras;
import dev.countersign.seal.PageSize;
import java.util.List;
import java.util.UUID;

/**
 * A document of an envelope. Its bytes never change: they are known by their SHA-256.
 *
 * @param id chosen by the sender, unique in the envelope
 * @param size in bytes
 */
public record EnvelopeDocument(
        String id,
        UUID guid,
        String name,
        int order,
        String sha256,
        long size,
        List<PageSize> pages,
        boolean includeInDownload,
        Extras rest) {}
