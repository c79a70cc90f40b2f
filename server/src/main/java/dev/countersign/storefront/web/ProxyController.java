package dev.countersign.storefront.web;

import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.FormDesk;
import dev.countersign.storefront.form.FormVisit;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.record.Standings;
import dev.countersign.storefront.signing.SigningSteps;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a shop's app proxy leads to: the list of what there is for the customer, and the forms. */
@Controller
class ProxyController {
    private final ProxyDoor door;
    private final FormDesk desk;
    private final Standings standings;
    private final FormAnswers answers;
    private final SigningSteps steps;
    private final SigningAnswers signing;
    private final StorefrontPages pages;

    ProxyController(
            ProxyDoor door,
            FormDesk desk,
            Standings standings,
            FormAnswers answers,
            SigningSteps steps,
            SigningAnswers signing,
            StorefrontPages pages) {
        this.door = door;
        this.desk = desk;
        this.standings = standings;
        this.answers = answers;
        this.steps = steps;
        this.signing = signing;
        this.pages = pages;
    }

    @GetMapping({"/shopify/proxy", "/shopify/proxy/"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return door.identified(
                request, "/", (scene, visitor) -> pages.page(200, scene.words(), true, "list", list(scene, visitor)));
    }

    @GetMapping({"/shopify/proxy/f/{key}", "/shopify/proxy/f/{key}/"})
    ResponseEntity<byte[]> open(@PathVariable String key, HttpServletRequest request) {
        return door.identified(
                request,
                FormAnswers.path(key),
                (scene, visitor) -> answers.answer(scene, key, desk.open(visitor, key)));
    }

    @PostMapping({"/shopify/proxy/f/{key}", "/shopify/proxy/f/{key}/"})
    ResponseEntity<byte[]> submit(@PathVariable String key, HttpServletRequest request) {
        return door.identified(
                request,
                FormAnswers.path(key),
                (scene, visitor) -> PostedForm.read(request)
                        .map(posted -> submitted(scene, visitor, key, desk.submit(visitor, key, posted.ofForm())))
                        .orElseGet(() -> answers.tooLarge(scene, key)));
    }

    /** What ends in a signature goes on with it: a redirect would lead the shop, and not the browser, there. */
    private ResponseEntity<byte[]> submitted(Scene scene, Visitor visitor, String key, FormVisit visit) {
        return visit instanceof FormVisit.Received received
                        && received.submission().state() == Submission.State.SIGNING
                        && !scene.wantsJson()
                ? signing.answer(
                        scene, steps.open(visitor, received.submission().id().toString()))
                : answers.answer(scene, key, visit);
    }

    private ListPage list(Scene scene, Visitor visitor) {
        var overview = desk.overview(visitor);
        var known = standings.of(visitor, overview.submissions().size());
        return new CustomerList(scene, overview, known).page();
    }
}
