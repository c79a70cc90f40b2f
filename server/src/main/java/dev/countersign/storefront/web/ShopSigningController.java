package dev.countersign.storefront.web;

import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.signing.SigningFiles;
import dev.countersign.storefront.signing.SigningPost;
import dev.countersign.storefront.signing.SigningSteps;
import dev.countersign.storefront.signing.SigningVisit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The ceremony inside a shop: no cookie, no session in an address, and no script needed. */
@Controller
class ShopSigningController {
    private final ProxyDoor door;
    private final SigningSteps steps;
    private final SigningFiles files;
    private final SigningAnswers answers;
    private final FormAnswers forms;
    private final StorefrontPages pages;

    ShopSigningController(
            ProxyDoor door,
            SigningSteps steps,
            SigningFiles files,
            SigningAnswers answers,
            FormAnswers forms,
            StorefrontPages pages) {
        this.door = door;
        this.steps = steps;
        this.files = files;
        this.answers = answers;
        this.forms = forms;
        this.pages = pages;
    }

    /** Also where somebody loads the address again that a step was posted to. */
    @GetMapping({
        "/shopify/proxy/s/{handle}",
        "/shopify/proxy/s/{handle}/",
        "/shopify/proxy/s/{handle}/{step:consent|fields|finish|decline}",
        "/shopify/proxy/s/{handle}/{step:consent|fields|finish|decline}/"
    })
    ResponseEntity<byte[]> open(@PathVariable String handle, HttpServletRequest request) {
        return door.identified(
                request,
                SigningAnswers.path(handle),
                (scene, visitor) -> answers.answer(scene, steps.open(visitor, handle)));
    }

    @PostMapping({"/shopify/proxy/s/{handle}/consent", "/shopify/proxy/s/{handle}/consent/"})
    ResponseEntity<byte[]> consent(@PathVariable String handle, HttpServletRequest request) {
        return door.identified(
                request,
                SigningAnswers.path(handle),
                (scene, visitor) -> posted(
                        scene,
                        visitor,
                        request,
                        (who, post) -> steps.consent(who, handle, post, SigningAnswers.disclosure(scene))));
    }

    @PostMapping({"/shopify/proxy/s/{handle}/fields", "/shopify/proxy/s/{handle}/fields/"})
    ResponseEntity<byte[]> fields(@PathVariable String handle, HttpServletRequest request) {
        return step(handle, request, (who, post) -> steps.save(who, handle, post));
    }

    @PostMapping({"/shopify/proxy/s/{handle}/finish", "/shopify/proxy/s/{handle}/finish/"})
    ResponseEntity<byte[]> finish(@PathVariable String handle, HttpServletRequest request) {
        return step(handle, request, (who, post) -> steps.finish(who, handle, post));
    }

    @PostMapping({"/shopify/proxy/s/{handle}/decline", "/shopify/proxy/s/{handle}/decline/"})
    ResponseEntity<byte[]> decline(@PathVariable String handle, HttpServletRequest request) {
        return step(handle, request, (who, post) -> steps.decline(who, handle, post));
    }

    /** A document as it is to be read, by its place; {@code signed.pdf} is the whole, sealed once all have signed. */
    @GetMapping("/shopify/proxy/d/{handle}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String handle, @PathVariable String file, HttpServletRequest request) {
        return door.identified(
                request,
                SigningAnswers.path(handle),
                (scene, visitor) -> files.find(visitor, handle, file)
                        .map(found -> pages.pdf(found.name(), found.bytes(), found.isToKeep()))
                        .orElseGet(() -> answers.answer(scene, new SigningVisit.Absent())));
    }

    private ResponseEntity<byte[]> step(
            String handle, HttpServletRequest request, BiFunction<Visitor, SigningPost, SigningVisit> then) {
        return door.identified(
                request, SigningAnswers.path(handle), (scene, visitor) -> posted(scene, visitor, request, then));
    }

    private ResponseEntity<byte[]> posted(
            Scene scene,
            Visitor visitor,
            HttpServletRequest request,
            BiFunction<Visitor, SigningPost, SigningVisit> then) {
        return PostedForm.read(request)
                .map(PostedForm::ofSigning)
                .map(post -> answers.answer(scene, then.apply(visitor, post)))
                .orElseGet(() -> forms.tooLarge(scene));
    }
}
