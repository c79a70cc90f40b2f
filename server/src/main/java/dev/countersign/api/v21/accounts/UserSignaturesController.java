package dev.countersign.api.v21.accounts;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature;
import dev.countersign.api.Call;
import dev.countersign.api.Operation;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.ErrorBody;
import dev.countersign.api.wire.Upload;
import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signatures a user keeps. Each change gives a signature another id: the former one is closed, whatever the call says. */
@RestController
@RequestMapping({
    "/restapi/v2/accounts/{accountId}/users/{userId}/signatures",
    "/restapi/v2.1/accounts/{accountId}/users/{userId}/signatures"
})
class UserSignaturesController {
    private final UserAccess access;
    private final SignatureBook book;
    private final SignaturePictures pictures;
    private final SignatureReader reader;

    UserSignaturesController(UserAccess access, SignatureBook book, SignaturePictures pictures) {
        this.access = access;
        this.book = book;
        this.pictures = pictures;
        this.reader = new SignatureReader(pictures);
    }

    @GetMapping
    @Operation("UsersApi.listSignatures")
    Map<String, Object> listSignatures(
            Call call,
            @PathVariable String userId,
            @RequestParam(name = "stamp_type", defaultValue = "signature") String stampType) {
        var user = access.visible(call, userId);
        var signatures = stampType.equalsIgnoreCase("stamp") ? List.<UserSignature>of() : book.of(user);
        return Body.with(
                        "userSignatures",
                        signatures.stream()
                                .map(signature ->
                                        SignatureWriter.body(signature).map())
                                .toList())
                .map();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation("UsersApi.createSignatures")
    Map<String, Object> createSignatures(Call call, @PathVariable String userId, Upload upload) {
        var user = access.visible(call, userId);
        var files = new SignatureUpload(upload.parts());
        var named = named(upload.json());
        files.requireOwners(
                named.stream().map(json -> reader.words(user.name(), json)).toList());
        return results(named, json -> book.create(user, files.pictured(reader.fresh(user.name(), json), pictures)));
    }

    @PutMapping
    @Operation("UsersApi.updateSignatures")
    Map<String, Object> updateSignatures(Call call, @PathVariable String userId, WireObject body) {
        var user = access.visible(call, userId);
        return results(named(body), json -> put(user, json));
    }

    private UserSignature put(User user, WireObject json) {
        var id = json.text("signatureId", "");
        var known = id.isBlank()
                ? book.named(user, json.text("signatureName", user.name()))
                : Optional.of(book.find(user, id));
        return known.map(old -> change(user, old, json))
                .orElseGet(() -> book.create(user, reader.fresh(user.name(), json)));
    }

    @GetMapping("/{signatureId}")
    @Operation("UsersApi.getSignature")
    Map<String, Object> getSignature(Call call, @PathVariable String userId, @PathVariable String signatureId) {
        return SignatureWriter.body(book.find(access.visible(call, userId), signatureId))
                .map();
    }

    /** A name that is not there yet makes a signature of this name, as in the reference. */
    @PutMapping("/{signatureId}")
    @Operation("UsersApi.updateSignature")
    Map<String, Object> updateSignature(
            Call call, @PathVariable String userId, @PathVariable String signatureId, WireObject body) {
        var user = access.visible(call, userId);
        var known = book.named(user, signatureId);
        var isNewName = known.isEmpty() && Guid.parse(signatureId).isEmpty();
        var signature = isNewName
                ? book.create(user, reader.fresh(signatureId, body))
                : change(user, known.orElseGet(() -> book.find(user, signatureId)), body);
        return SignatureWriter.body(signature).map();
    }

    private UserSignature change(User user, UserSignature old, WireObject json) {
        return book.change(user, old, reader.changed(old, json));
    }

    @DeleteMapping("/{signatureId}")
    @Operation("UsersApi.deleteSignature")
    void deleteSignature(Call call, @PathVariable String userId, @PathVariable String signatureId) {
        var user = access.visible(call, userId);
        book.close(user, book.find(user, signatureId));
    }

    private static List<WireObject> named(WireObject body) {
        var named = body.objects("userSignatures");
        if (named.isEmpty()) {
            throw INVALID_REQUEST_PARAMETER
                    .because("The member 'userSignatures' is required.")
                    .with(Refusal.Detail.of("userSignatures", null, "a list of at least one signature")
                            .fix("{\"userSignatures\": [{\"signatureName\": \"Ann Archer\", "
                                    + "\"signatureInitials\": \"AA\", \"signatureFont\": \"1_DocuSign\"}]}"));
        }
        return named;
    }

    /** One signature that is refused does not stop the others: each is answered with what became of it. */
    private static Map<String, Object> results(List<WireObject> named, Function<WireObject, UserSignature> verb) {
        return Body.with(
                        "userSignatures",
                        named.stream().map(json -> result(json, verb).map()).toList())
                .map();
    }

    private static Body result(WireObject json, Function<WireObject, UserSignature> verb) {
        try {
            return SignatureWriter.body(verb.apply(json));
        } catch (Refusal refusal) {
            return Body.with("signatureId", json.text("signatureId").orElse(null))
                    .and("signatureName", json.text("signatureName").orElse(null))
                    .and("errorDetails", ErrorBody.item(refusal));
        }
    }
}
