package dev.countersign.autosign;

import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature;
import dev.countersign.account.signature.UserSignature.Part;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.recipient.AdoptedSignature.Method;
import dev.countersign.store.Blobs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of a signature that a user keeps one that stands in documents, under the same id. */
public final class KeptSignatures {
    private final SignaturePictures pictures;
    private final Blobs blobs;

    public KeptSignatures(SignaturePictures pictures, Blobs blobs) {
        this.pictures = pictures;
        this.blobs = blobs;
    }

    AdoptedSignature adopted(UserSignature kept) {
        var look = kept.look();
        return look.image() == null && look.initialsImage() == null
                ? adopted(kept, Method.TYPED, look.font().face().name(), null, null)
                : adopted(kept, Method.UPLOADED, null, picture(kept, Part.SIGNATURE), picture(kept, Part.INITIALS));
    }

    /** Where only one of the two is a picture, the other one, written in its font, becomes one, too. */
    private String picture(UserSignature kept, Part part) {
        var own = kept.picture(part);
        return own == null ? blobs.put(pictures.png(kept, part)) : own;
    }

    private static AdoptedSignature adopted(
            UserSignature kept,
            Method how,
            @Nullable String face,
            @Nullable String image,
            @Nullable String initialsImage) {
        return new AdoptedSignature(
                kept.id(),
                how,
                kept.look().name(),
                kept.look().initials(),
                face,
                List.of(),
                List.of(),
                0,
                0,
                image,
                initialsImage);
    }
}
