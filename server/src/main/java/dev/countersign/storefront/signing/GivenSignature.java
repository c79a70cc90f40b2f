package dev.countersign.storefront.signing;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.SignaturePicture;
import dev.countersign.store.Blobs;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A signature from a form, whole: an uploaded picture is in it, and nowhere else.
 *
 * @param picture a PNG
 */
public record GivenSignature(AdoptedSignature signature, byte @Nullable [] picture) {
    public static GivenSignature of(InkPost ink, Ids ids) {
        var kept = new AtomicReference<byte @Nullable []>();
        var signature = ink.adoption().signature(ids, new InHand(kept));
        return new GivenSignature(signature, kept.get());
    }

    /** The same hand under another name. */
    GivenSignature named(UUID id, String name, String initials) {
        var s = signature;
        return new GivenSignature(
                new AdoptedSignature(
                        id,
                        s.method(),
                        name,
                        initials,
                        s.face(),
                        s.strokes(),
                        s.initialsStrokes(),
                        s.width(),
                        s.height(),
                        s.imageSha256(),
                        s.initialsImageSha256()),
                picture);
    }

    /** As a PNG with a transparent ground. */
    public byte[] png() {
        if (picture != null) {
            return picture;
        }
        var face = signature.face();
        return face == null
                ? SignaturePicture.drawn(signature.strokes(), signature.width(), signature.height())
                : SignaturePicture.typed(signature.name(), FontFace.named(face));
    }

    /** Holds the picture, where a ceremony would store it. */
    private record InHand(AtomicReference<byte @Nullable []> kept) implements Blobs {
        @Override
        public String put(byte[] bytes) {
            kept.set(bytes);
            return Digest.sha256(bytes);
        }

        @Override
        public Optional<byte[]> get(String sha256) {
            return Optional.ofNullable(kept.get());
        }
    }
}
