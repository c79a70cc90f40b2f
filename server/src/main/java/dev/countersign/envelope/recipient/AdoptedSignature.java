package dev.countersign.envelope.recipient;

import dev.countersign.seal.Stroke;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signature and initials a signer adopted.
 *
 * @param face the handwriting face of a typed signature
 * @param strokes the drawn signature as vectors, on a canvas of {@code width} by {@code height}
 * @param imageSha256 the uploaded image, a PNG among the blobs
 */
public record AdoptedSignature(
        UUID id,
        Method method,
        String name,
        String initials,
        @Nullable String face,
        List<Stroke> strokes,
        List<Stroke> initialsStrokes,
        float width,
        float height,
        @Nullable String imageSha256,
        @Nullable String initialsImageSha256) {
    /** The seal of an organisation, set as its name: no hand wrote it. */
    public static AdoptedSignature seal(UUID id, String name) {
        return new AdoptedSignature(id, Method.SEAL, name, name, "SANS", List.of(), List.of(), 0, 0, null, null);
    }

    /** How it was made; printed on the certificate of completion. */
    public enum Method {
        TYPED,
        DRAWN,
        UPLOADED,
        /** The electronic seal of an organisation. */
        SEAL
    }
}
