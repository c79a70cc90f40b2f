package dev.countersign.autosign.web;

import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.SignaturePictures;
import dev.countersign.account.signature.UserSignature.Part;
import dev.countersign.autosign.AuthorityPage;
import dev.countersign.identity.web.PersonalPage;
import dev.countersign.identity.web.PersonalPages;
import dev.countersign.seal.SignaturePicture;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of the page: the signature its reader keeps, or his name in the handwritings he may choose. */
@RestController
@PersonalPage
class SignaturePicturesController {
    private final PersonalPages pages;
    private final SignatureBook book;
    private final SignaturePictures pictures;

    SignaturePicturesController(PersonalPages pages, SignatureBook book, SignaturePictures pictures) {
        this.pages = pages;
        this.book = book;
        this.pictures = pictures;
    }

    @GetMapping(AuthorityPage.PATH + "/signature")
    ResponseEntity<byte[]> signature(HttpServletRequest request) {
        return answer(pages.signedIn(request)
                .flatMap(book::standard)
                .map(signature -> pictures.png(signature, Part.SIGNATURE)));
    }

    @GetMapping(AuthorityPage.PATH + "/style")
    ResponseEntity<byte[]> style(HttpServletRequest request, @RequestParam(defaultValue = "") String font) {
        return answer(pages.signedIn(request)
                .map(User::name)
                .flatMap(name -> SignatureFont.named(font).map(known -> SignaturePicture.typed(name, known.face()))));
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> png) {
        return png.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
