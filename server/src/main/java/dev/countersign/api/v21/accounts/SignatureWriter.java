package dev.countersign.api.v21.accounts;

import dev.countersign.account.signature.UserSignature;
import dev.countersign.api.wire.Body;

/** Writes a kept signature as the reference has it. */
final class SignatureWriter {
    /** What only we say. */
    static final String[] OURS = {
        "signatureId",
        "signatureImageUri",
        "initialsImageUri",
        "stampImageUri",
        "imageType",
        "imageBase64",
        "signatureRights",
        "adoptedDateTime",
        "createdDateTime",
        "lastModifiedDateTime",
        "errorDetails"
    };

    private SignatureWriter() {}

    static Body body(UserSignature signature) {
        var at = "/accounts/" + signature.account() + "/users/" + signature.user() + "/signatures/" + signature.id();
        return Body.with("signatureId", signature.id())
                .and("signatureName", signature.look().name())
                .and("signatureInitials", signature.look().initials())
                .and("signatureFont", signature.look().font().wire())
                .and("isDefault", signature.standard())
                .and("stampType", "signature")
                .and("signatureImageUri", at + "/signature_image")
                .and("initialsImageUri", at + "/initials_image")
                .and("signatureRights", "admin")
                .and("adoptedDateTime", signature.times().adoptedAt())
                .and("createdDateTime", signature.times().createdAt())
                .and("lastModifiedDateTime", signature.times().modifiedAt())
                .rest(signature.rest().members());
    }
}
