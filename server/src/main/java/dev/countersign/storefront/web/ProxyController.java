package dev.countersign.storefront.web;

import dev.countersign.storefront.FormDesk;
import dev.countersign.storefront.FormVisit;
import dev.countersign.storefront.SigningSteps;
import dev.countersign.storefront.StoredForm;
import dev.countersign.storefront.Submission;
import dev.countersign.storefront.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
    private final FormAnswers answers;
    private final SigningSteps steps;
    private final SigningAnswers signing;
    private final StorefrontPages pages;

    ProxyController(
            ProxyDoor door,
            FormDesk desk,
            FormAnswers answers,
            SigningSteps steps,
            SigningAnswers signing,
            StorefrontPages pages) {
        this.door = door;
        this.desk = desk;
        this.answers = answers;
        this.steps = steps;
        this.signing = signing;
        this.pages = pages;
    }

    @GetMapping({"/shopify/proxy", "/shopify/proxy/"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return door.identified(
                request,
                "/",
                (scene, visitor) ->
                        pages.page(200, scene.words(), true, "list", listPage(scene, desk.overview(visitor))));
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
                        .map(posted -> submitted(scene, visitor, key, desk.submit(visitor, key, posted.fields())))
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

    private static ListPage listPage(Scene scene, FormVisit.Overview overview) {
        return new ListPage(
                overview.forms().stream().map(form -> link(scene, form)).toList(),
                overview.submissions().stream()
                        .map(sent -> entry(scene, overview, sent))
                        .toList());
    }

    private static ShopNotice.Link link(Scene scene, StoredForm form) {
        return new ShopNotice.Link(
                form.definition().in(scene.formLanguage()).title(), scene.address(FormAnswers.path(form.key())));
    }

    private static ListPage.Sent entry(Scene scene, FormVisit.Overview overview, Submission sent) {
        return new ListPage.Sent(sentence(scene, overview, sent), link(scene, overview, sent));
    }

    private static ShopNotice.@Nullable Link link(Scene scene, FormVisit.Overview overview, Submission sent) {
        if (!overview.signings().contains(sent.id())) {
            return null;
        }
        return switch (sent.state()) {
            case SIGNING ->
                new ShopNotice.Link(
                        scene.words().say("list.sign"),
                        scene.address(SigningAnswers.path(sent.id().toString())));
            case ACCEPTED ->
                new ShopNotice.Link(
                        scene.words().say("sign.download"), scene.address("/d/" + sent.id() + "/signed.pdf"));
            case WAITING, UNSIGNED -> null;
        };
    }

    private static String sentence(Scene scene, FormVisit.Overview overview, Submission sent) {
        var words = scene.words();
        var title = overview.forms().stream()
                .filter(form -> form.key().equals(sent.form()))
                .map(form -> form.definition().in(scene.formLanguage()).title())
                .findFirst()
                .orElse(sent.form());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(sent.receivedAt().atOffset(ZoneOffset.UTC));
        return words.say("list.entry", title, day) + " – " + words.say("state." + state(overview, sent));
    }

    private static String state(FormVisit.Overview overview, Submission sent) {
        var signed =
                sent.state() == Submission.State.ACCEPTED && overview.signings().contains(sent.id());
        return signed ? "signed" : sent.state().name().toLowerCase(Locale.ROOT);
    }
}
