package dev.countersign.storefront.web;

import dev.countersign.storefront.FormDesk;
import dev.countersign.storefront.FormVisit;
import dev.countersign.storefront.Standings;
import dev.countersign.storefront.Standings.Standing;
import dev.countersign.storefront.StoredForm;
import dev.countersign.storefront.Submission;
import dev.countersign.storefront.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    private final StorefrontPages pages;

    ProxyController(ProxyDoor door, FormDesk desk, Standings standings, FormAnswers answers, StorefrontPages pages) {
        this.door = door;
        this.desk = desk;
        this.standings = standings;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping({"/shopify/proxy", "/shopify/proxy/"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return door.identified(
                request,
                "/",
                (scene, visitor) -> pages.page(200, scene.words(), true, "list", listPage(scene, visitor)));
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
                        .map(posted -> answers.answer(scene, key, desk.submit(visitor, key, posted)))
                        .orElseGet(() -> answers.tooLarge(scene, key)));
    }

    private ListPage listPage(Scene scene, Visitor visitor) {
        var overview = desk.overview(visitor);
        var known = standings.of(visitor, overview.submissions().size());
        return new ListPage(
                overview.forms().stream().map(form -> link(scene, form)).toList(),
                overview.submissions().stream()
                        .map(sent -> entry(scene, overview, sent) + " – " + state(scene, sent, known))
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
        return words.say("list.entry", title, day);
    }

    private static String state(Scene scene, Submission sent, Map<UUID, Standing> known) {
        var standing = known.getOrDefault(
                sent.id(),
                switch (sent.state()) {
                    case WAITING -> Standing.WAITING;
                    case ACCEPTED -> Standing.ACCEPTED;
                });
        return scene.words().say("state." + standing.name().toLowerCase(Locale.ROOT));
    }
}
