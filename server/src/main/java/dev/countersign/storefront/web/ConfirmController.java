package dev.countersign.storefront.web;

import static dev.countersign.storefront.web.ShopNotice.of;

import dev.countersign.storefront.confirm.ConfirmVisit;
import dev.countersign.storefront.confirm.ConfirmVisit.Asked;
import dev.countersign.storefront.confirm.ConfirmVisit.Confirmed;
import dev.countersign.storefront.confirm.ConfirmVisit.Foreign;
import dev.countersign.storefront.confirm.ConfirmVisit.NotYours;
import dev.countersign.storefront.confirm.ConfirmVisit.Overtaken;
import dev.countersign.storefront.confirm.ConfirmVisit.TooLate;
import dev.countersign.storefront.confirm.ConfirmVisit.Unknown;
import dev.countersign.storefront.confirm.ConfirmationDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where the link of a mail to a new e-mail address leads: a page with a button, for programs that follow links press none. */
@Controller
class ConfirmController {
    private final ProxyDoor door;
    private final ConfirmationDesk desk;
    private final FormAnswers answers;
    private final StorefrontPages pages;

    ConfirmController(ProxyDoor door, ConfirmationDesk desk, FormAnswers answers, StorefrontPages pages) {
        this.door = door;
        this.desk = desk;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping({"/shopify/proxy/c/{token}", "/shopify/proxy/c/{token}/"})
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        return door.identified(
                request, path(token), (scene, visitor) -> answer(scene, token, desk.open(visitor, token)));
    }

    @PostMapping({"/shopify/proxy/c/{token}", "/shopify/proxy/c/{token}/"})
    ResponseEntity<byte[]> confirm(@PathVariable String token, HttpServletRequest request) {
        return door.identified(request, path(token), (scene, visitor) -> {
            var posted = PostedForm.read(request).map(PostedForm::fields).orElse(Map.of());
            return answer(scene, token, desk.confirm(visitor, token, posted.getOrDefault("form_token", "")));
        });
    }

    private static String path(String token) {
        return "/c/" + token + "/";
    }

    private ResponseEntity<byte[]> answer(Scene scene, String token, ConfirmVisit visit) {
        return switch (visit) {
            case Asked asked -> asked(scene, token, asked);
            case Confirmed confirmed -> confirmed(scene, confirmed);
            case NotYours _ ->
                answers.notice(
                        scene,
                        403,
                        "notYours",
                        of(scene.words(), "notYours").link(scene.words().say("notYours.button"), "/account"));
            case TooLate _ -> answers.notice(scene, 410, "tooLate", toList(scene, "tooLate"));
            case Overtaken _ -> answers.notice(scene, 410, "overtaken", toList(scene, "overtaken"));
            case Unknown _ -> answers.notice(scene, 404, "noLink", toList(scene, "noLink"));
            case Foreign _ ->
                answers.notice(
                        scene,
                        403,
                        "foreign",
                        of(scene.words(), "foreign")
                                .link(scene.words().say("confirm.open"), scene.address(path(token))));
        };
    }

    private static ShopNotice toList(Scene scene, String why) {
        return of(scene.words(), why).link(scene.words().say("received.list"), scene.address("/"));
    }

    private ResponseEntity<byte[]> asked(Scene scene, String token, Asked asked) {
        if (scene.wantsJson()) {
            return json(asked.again() ? 403 : 200, Map.of("email", asked.address(), "form_token", asked.token()));
        }
        var page = new ConfirmPage(asked.address(), scene.address(path(token)), asked.token(), asked.again());
        return pages.page(200, scene.words(), true, "confirm", page);
    }

    private ResponseEntity<byte[]> confirmed(Scene scene, Confirmed confirmed) {
        if (scene.wantsJson()) {
            return json(confirmed.repeated() ? 409 : 200, Map.of("state", "confirmed"));
        }
        return answers.notice(scene, 200, "confirmed", toList(scene, confirmed.repeated() ? "used" : "confirmed"));
    }

    private ResponseEntity<byte[]> json(int status, Object value) {
        return pages.json(status, JsonMapper.shared().writeValueAsBytes(value));
    }
}
