package dev.countersign.storefront.web;

import dev.countersign.storefront.FormDesk;
import dev.countersign.storefront.FormVisit;
import dev.countersign.storefront.ProxyRequest;
import dev.countersign.storefront.ProxyVerifier;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.StoredForm;
import dev.countersign.storefront.Submission;
import dev.countersign.storefront.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a shop's app proxy leads to. Each request says anew who it is; there is no session. */
@Controller
class ProxyController {
    private final ProxyVerifier verifier;
    private final Shops shops;
    private final FormDesk desk;
    private final FormAnswers answers;
    private final StorefrontPages pages;

    ProxyController(ProxyVerifier verifier, Shops shops, FormDesk desk, FormAnswers answers, StorefrontPages pages) {
        this.verifier = verifier;
        this.shops = shops;
        this.desk = desk;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping({"/shopify/proxy", "/shopify/proxy/"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return identified(
                request,
                "/",
                (scene, visitor) ->
                        pages.page(200, scene.words(), true, "list", listPage(scene, desk.overview(visitor))));
    }

    @GetMapping({"/shopify/proxy/f/{key}", "/shopify/proxy/f/{key}/"})
    ResponseEntity<byte[]> open(@PathVariable String key, HttpServletRequest request) {
        return identified(
                request,
                FormAnswers.path(key),
                (scene, visitor) -> answers.answer(scene, key, desk.open(visitor, key)));
    }

    @PostMapping({"/shopify/proxy/f/{key}", "/shopify/proxy/f/{key}/"})
    ResponseEntity<byte[]> submit(@PathVariable String key, HttpServletRequest request) {
        return identified(
                request,
                FormAnswers.path(key),
                (scene, visitor) -> PostedForm.read(request)
                        .map(posted -> answers.answer(scene, key, desk.submit(visitor, key, posted)))
                        .orElseGet(() -> answers.tooLarge(scene, key)));
    }

    private ResponseEntity<byte[]> identified(
            HttpServletRequest request, String path, BiFunction<Scene, Visitor, ResponseEntity<byte[]>> then) {
        var query = request.getQueryString();
        return verifier.verify(query == null ? "" : query)
                .flatMap(proxied -> shops.signedFor(proxied.shop())
                        .map(shop -> within(Scene.of(shop, proxied, request), proxied, request, path, then)))
                .orElseGet(this::unsigned);
    }

    private ResponseEntity<byte[]> within(
            Scene scene,
            ProxyRequest proxied,
            HttpServletRequest request,
            String path,
            BiFunction<Scene, Visitor, ResponseEntity<byte[]>> then) {
        return proxied.customer()
                .map(customer -> then.apply(scene, scene.visitor(customer, request)))
                .orElseGet(() -> answers.notLoggedIn(scene, path));
    }

    /** The same for a wrong signature, an old one and a shop nobody registered. */
    private ResponseEntity<byte[]> unsigned() {
        return pages.json(
                403,
                "{\"error\":\"signature\",\"message\":\"This address answers through a shop only.\"}"
                        .getBytes(StandardCharsets.UTF_8));
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

    private static String entry(Scene scene, FormVisit.Overview overview, Submission sent) {
        var words = scene.words();
        var title = overview.forms().stream()
                .filter(form -> form.key().equals(sent.form()))
                .map(form -> form.definition().in(scene.formLanguage()).title())
                .findFirst()
                .orElse(sent.form());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(sent.receivedAt().atOffset(ZoneOffset.UTC));
        return words.say("list.entry", title, day) + " – "
                + words.say("state." + sent.state().name().toLowerCase(Locale.ROOT));
    }
}
