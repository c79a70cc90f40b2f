package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_MULTI_PART_REQUEST;

import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.account.signature.UserSignature.Part;
import dev.countersign.api.wire.Upload;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the pictures of a multipart request by their file names: each is the name or the initials of one signature. */
record SignatureUpload(List<Upload.Part> files) {
    /** Refuses a picture that belongs to none of these signatures, rather than to drop it in silence. */
    void requireOwners(List<Look> signatures) {
        for (var file : files) {
            if (signatures.stream().noneMatch(look -> isOf(file, look))) {
                throw INVALID_MULTI_PART_REQUEST
                        .because("A part belongs to no signature of the call.")
                        .with(Refusal.Detail.of(
                                "part " + (files.indexOf(file) + 2) + ", Content-Disposition, filename",
                                file.parameter("filename").orElse(null),
                                "the signatureName or the signatureInitials of one entry of userSignatures: "
                                        + names(signatures)));
            }
        }
    }

    /** The wish with the pictures that came for it, kept among the blobs. */
    Wish pictured(Wish wish, SignaturePictures pictures) {
        var look = wish.look();
        for (var part : Part.values()) {
            var file = file(wish.look(), part);
            look = file.isPresent() ? look.with(part, pictures.keep(file.get().bytes())) : look;
        }
        return new Wish(look, wish.standard(), wish.rest());
    }

    private Optional<Upload.Part> file(Look look, Part part) {
        return files.stream().filter(file -> isCalled(file, words(look, part))).findFirst();
    }

    private static boolean isOf(Upload.Part file, Look look) {
        return isCalled(file, look.name()) || isCalled(file, look.initials());
    }

    private static boolean isCalled(Upload.Part file, String words) {
        var name = file.parameter("filename").orElse("");
        return name.equals(words)
                || name.replaceFirst("\\.(?i:gif|png|jpe?g|bmp)$", "").equals(words);
    }

    private static String words(Look look, Part part) {
        return switch (part) {
            case SIGNATURE -> look.name();
            case INITIALS -> look.initials();
        };
    }

    private static List<String> names(List<Look> signatures) {
        return signatures.stream()
                .flatMap(look -> Stream.of(look.name(), look.initials()))
                .toList();
    }
}
