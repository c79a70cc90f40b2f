package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_BODY;

import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature;
import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.RawBody;
import dev.countersign.kernel.Refusal;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of a kept signature and of its initials, always as PNG; without a picture the words are drawn. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/users/{userId}/signatures/{signatureId}/{imageType}",
    "/restapi/v2.1/accounts/{accountId}/users/{userId}/signatures/{signatureId}/{imageType}"
})
class UserSignatureImagesController {
    private final UserAccess access;
    private final SignatureBook book;
    private final SignaturePictures pictures;

    UserSignatureImagesController(UserAccess access, SignatureBook book, SignaturePictures pictures) {
        this.access = access;
        this.book = book;
        this.pictures = pictures;
    }

    @GetMapping
    @Operation("UsersApi.getSignatureImage")
    ResponseEntity<byte[]> getSignatureImage(
            Call call,
            @PathVariable String userId,
            @PathVariable String signatureId,
            @PathVariable String imageType,
            @RequestParam(name = "include_chrome", defaultValue = "false") String chrome) {
        var part = SignatureReader.part("imageType", imageType);
        var signature = book.find(access.visible(call, userId), signatureId);
        var png = Boolean.parseBoolean(chrome) ? pictures.framed(signature, part) : pictures.png(signature, part);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    @PutMapping
    @Operation("UsersApi.updateSignatureImage")
    Map<String, Object> updateSignatureImage(
            Call call,
            @PathVariable String userId,
            @PathVariable String signatureId,
            @PathVariable String imageType,
            RawBody body,
            @RequestHeader(name = "Content-Transfer-Encoding", required = false) @Nullable String encoding) {
        var part = SignatureReader.part("imageType", imageType);
        var user = access.visible(call, userId);
        var old = book.find(user, signatureId);
        return change(user, old, part, pictures.keep(decoded(body.bytes(), encoding)));
    }

    @DeleteMapping
    @Operation("UsersApi.deleteSignatureImage")
    Map<String, Object> deleteSignatureImage(
            Call call, @PathVariable String userId, @PathVariable String signatureId, @PathVariable String imageType) {
        var part = SignatureReader.part("imageType", imageType);
        var user = access.visible(call, userId);
        return change(user, book.find(user, signatureId), part, null);
    }

    private Map<String, Object> change(
            User user, UserSignature old, UserSignature.Part part, @Nullable String picture) {
        var wish = new Wish(old.look().with(part, picture), old.standard(), old.rest());
        return SignatureWriter.body(book.change(user, old, wish)).map();
    }

    private static byte[] decoded(byte[] body, @Nullable String encoding) {
        if (!"base64".equalsIgnoreCase(encoding)) {
            return body;
        }
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw INVALID_REQUEST_BODY
                    .because("The body says it is base64 and is not.")
                    .with(Refusal.Detail.of("Content-Transfer-Encoding", encoding, "a picture in base64"));
        }
    }
}
