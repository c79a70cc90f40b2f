package dev.countersign.account.signature;

import dev.countersign.account.signature.UserSignature.Part;
import dev.countersign.seal.SignaturePicture;
import dev.countersign.store.Blobs;
import java.util.Locale;

/** Shows a kept signature: the picture that was uploaded, else the words in their font. */
public final class SignaturePictures {
    private final Blobs blobs;

    public SignaturePictures(Blobs blobs) {
        this.blobs = blobs;
    }

    /** Keeps an uploaded picture, cleaned, and answers its SHA-256. Call it outside a transaction. */
    public String keep(byte[] upload) {
        return blobs.put(SignatureImage.clean(upload, SignatureImage.Source.API));
    }

    public byte[] png(UserSignature signature, Part part) {
        var own = signature.picture(part);
        return own == null
                ? SignaturePicture.typed(
                        signature.words(part), signature.look().font().face())
                : blobs.get(own).orElseThrow(() -> new IllegalStateException("the picture " + own + " is missing"));
    }

    /** With the frame it has in documents. */
    public byte[] framed(UserSignature signature, Part part) {
        var hex = signature.id().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return switch (part) {
            case SIGNATURE -> SignaturePicture.framed(png(signature, part), "Signed by:", hex);
            case INITIALS -> SignaturePicture.framed(png(signature, part), "Initials:", hex.substring(0, 8));
        };
    }
}
