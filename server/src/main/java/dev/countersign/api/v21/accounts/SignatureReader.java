package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.ACCOUNT_LACKS_PERMISSIONS;
import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.signature.Initials;
import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.account.signature.UserSignature.Part;
import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Refusal;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Reads what a kept signature is to be. Members that are left out stay as they were. */
final class SignatureReader {
    private static final int LONGEST = 100;
    private static final Map<String, Part> IMAGES =
            Map.of("signature_image", Part.SIGNATURE, "initials_image", Part.INITIALS);

    private final SignaturePictures pictures;

    SignatureReader(SignaturePictures pictures) {
        this.pictures = pictures;
    }

    /** @param name what the signature is called unless the call says so */
    Wish fresh(String name, WireObject json) {
        return wish(json, words(name, json), false, Extras.NONE);
    }

    /** The name and the initials of a new signature, before all else about it is looked at. */
    Look words(String name, WireObject json) {
        var called = text(json, "signatureName", name);
        var initials = text(json, "signatureInitials", Initials.of(called));
        return new Look(called, initials, SignatureFont.DOCUSIGN_1, null, null);
    }

    Wish changed(UserSignature old, WireObject json) {
        return wish(json, old.look(), old.standard(), old.rest());
    }

    /** The part of a signature that a picture's type on the wire names. */
    static Part part(String path, String imageType) {
        var part = IMAGES.get(imageType.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw INVALID_REQUEST_PARAMETER
                    .because("Invalid value for " + path + ".")
                    .with(Refusal.Detail.of(path, imageType, "signature_image or initials_image"));
        }
        return part;
    }

    private Wish wish(WireObject json, Look old, boolean standard, Extras rest) {
        refuseStamps(json);
        var look = pictured(
                json,
                new Look(
                        text(json, "signatureName", old.name()),
                        text(json, "signatureInitials", old.initials()),
                        font(json, old.font()),
                        old.image(),
                        old.initialsImage()));
        var isDefault = json.flag("isDefault").orElse(standard);
        return new Wish(look, isDefault, rest(json, rest));
    }

    private static String text(WireObject json, String member, String otherwise) {
        return json.says(member) ? json.text(member, "", LONGEST).strip() : otherwise;
    }

    private static SignatureFont font(WireObject json, SignatureFont otherwise) {
        if (!json.says("signatureFont")) {
            return otherwise;
        }
        var name = json.text("signatureFont", "");
        return SignatureFont.named(name)
                .orElseThrow(() -> json.invalid("signatureFont", name, String.join(", ", SignatureFont.names())));
    }

    private Look pictured(WireObject json, Look look) {
        if (!json.says("imageBase64")) {
            return look;
        }
        var part =
                part(json.path("imageType"), json.says("imageType") ? json.text("imageType", "") : "signature_image");
        try {
            var bytes = Base64.getMimeDecoder().decode(json.text("imageBase64", ""));
            return look.with(part, pictures.keep(bytes));
        } catch (IllegalArgumentException e) {
            throw json.invalid("imageBase64", null, "a picture in base64");
        }
    }

    private static void refuseStamps(WireObject json) {
        var type = json.text("stampType", "");
        if (!type.matches("(?i)|signature")) {
            throw ACCOUNT_LACKS_PERMISSIONS
                    .because("Stamps are not offered.")
                    .with(Refusal.Detail.of(json.path("stampType"), type, "signature"));
        }
    }

    private static Extras rest(WireObject json, Extras old) {
        var given = json.ignoring(SignatureWriter.OURS).rest().members();
        return given.isEmpty() ? old : old.with(given);
    }
}
