package dev.countersign.storefront.web;

import static dev.countersign.storefront.web.ShopNotice.of;

import dev.countersign.storefront.form.Answers;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.FormVisit;
import dev.countersign.storefront.form.FormVisit.Absent;
import dev.countersign.storefront.form.FormVisit.Foreign;
import dev.countersign.storefront.form.FormVisit.Nameless;
import dev.countersign.storefront.form.FormVisit.NotForYou;
import dev.countersign.storefront.form.FormVisit.Open;
import dev.countersign.storefront.form.FormVisit.Received;
import dev.countersign.storefront.form.FormVisit.TooOften;
import dev.countersign.storefront.form.FormVisit.Unreachable;
import dev.countersign.storefront.form.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Words what became of a visit to a form: a page with status 200 for people, JSON with a status for programs. */
final class FormAnswers {
    private final StorefrontPages pages;

    FormAnswers(StorefrontPages pages) {
        this.pages = pages;
    }

    ResponseEntity<byte[]> answer(Scene scene, String key, FormVisit visit) {
        return switch (visit) {
            case Open open -> open(scene, key, open);
            case Received received -> received(scene, key, received);
            case Absent _ ->
                notice(
                        scene,
                        404,
                        "absent",
                        of(scene.words(), "absent").link(scene.words().say("absent.button"), scene.address("/")));
            case NotForYou _ -> notice(scene, 403, "notYou", of(scene.words(), "notYou"));
            case Nameless _ -> notice(scene, 403, "nameless", of(scene.words(), "nameless"));
            case TooOften _ -> notice(scene, 429, "often", of(scene.words(), "often"));
            case Unreachable _ -> notice(scene, 503, "unreachable", toForm(scene, key, "unreachable"));
            case Foreign _ -> notice(scene, 403, "foreign", toForm(scene, key, "foreign"));
        };
    }

    ResponseEntity<byte[]> notice(Scene scene, int status, String error, ShopNotice notice) {
        return scene.wantsJson()
                ? json(status, Map.of("error", error, "message", notice.heading()))
                : pages.page(200, scene.words(), true, "notice", notice);
    }

    ResponseEntity<byte[]> notLoggedIn(Scene scene, String path) {
        var words = scene.words();
        return notice(scene, 401, "login", of(words, "login").link(words.say("login.button"), scene.login(path)));
    }

    ResponseEntity<byte[]> tooLarge(Scene scene, String key) {
        return notice(scene, 413, "large", toForm(scene, key, "large"));
    }

    ResponseEntity<byte[]> tooLarge(Scene scene) {
        var words = scene.words();
        return notice(scene, 413, "large", of(words, "large").link(words.say("received.list"), scene.address("/")));
    }

    private static ShopNotice toForm(Scene scene, String key, String why) {
        return of(scene.words(), why).link(scene.words().say(why + ".button"), scene.address(path(key)));
    }

    static String path(String key) {
        return "/f/" + key + "/";
    }

    private ResponseEntity<byte[]> open(Scene scene, String key, Open open) {
        var form = open.form().definition().in(scene.formLanguage());
        if (scene.wantsJson()) {
            return json(status(open.why()), members(scene, form, open));
        }
        return pages.page(
                200,
                scene.words(),
                form.inTheme(),
                "form",
                FormPage.of(open, form, scene.words(), scene.address(path(key))));
    }

    private static int status(FormVisit.Again why) {
        return switch (why) {
            case FIRST -> 200;
            case ERRORS -> 422;
            case EXPIRED -> 403;
            case CHANGED -> 410;
        };
    }

    private static Map<String, Object> members(Scene scene, FormDefinition form, Open open) {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", form.title());
        members.put("version", open.form().version());
        members.put("values", open.values());
        members.put("errors", errors(scene, form, open.errors()));
        if (!open.kept().isEmpty()) {
            members.put("kept", kept(open));
        }
        members.put("form_token", open.token());
        members.put("form_base", open.base());
        return members;
    }

    /** What need not be sent again: its id does, as {@code field.kept}. */
    private static Map<String, Map<String, String>> kept(Open open) {
        var kept = new LinkedHashMap<String, Map<String, String>>();
        open.kept()
                .forEach((field, file) ->
                        kept.put(field, Map.of("id", file.id().toString(), "name", file.name(), "type", file.type())));
        return kept;
    }

    private static Map<String, List<String>> errors(
            Scene scene, FormDefinition form, Map<String, Answers.Wrong> wrongs) {
        var errors = new LinkedHashMap<String, List<String>>();
        form.fields().forEach(field -> {
            var error = FormPage.error(field, wrongs.get(field.name()), scene.words());
            if (!error.isEmpty()) {
                errors.put(field.name(), List.of(error));
            }
        });
        return errors;
    }

    private ResponseEntity<byte[]> received(Scene scene, String key, Received received) {
        if (scene.wantsJson()) {
            return json(received.repeated() ? 409 : 200, members(scene, received.submission()));
        }
        var words = scene.words();
        var notice = of(words, received.submission().state() == Submission.State.WAITING ? "waiting" : "saved");
        var told = received.repeated() ? notice.and(words.say("again.why")) : notice;
        var asked = received.bringsNewEmail() ? told.and(words.say("received.confirm")) : told;
        return pages.page(
                200,
                words,
                received.form().definition().inTheme(),
                "notice",
                asked.link(words.say("received.button"), scene.address(path(key)))
                        .link(words.say("received.list"), scene.address("/")));
    }

    private static Map<String, String> members(Scene scene, Submission submission) {
        var members = new LinkedHashMap<String, String>();
        members.put("submissionId", submission.id().toString());
        members.put("state", submission.state().name().toLowerCase(Locale.ROOT));
        if (submission.state() == Submission.State.SIGNING) {
            members.put(
                    "signing", scene.address(SigningAnswers.path(submission.id().toString())));
        }
        return members;
    }

    ResponseEntity<byte[]> json(int status, Object value) {
        return pages.json(status, JsonMapper.shared().writeValueAsBytes(value));
    }
}
