package dev.countersign.storefront.web;

import dev.countersign.ceremony.AccountRules;
import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Visit;
import dev.countersign.ceremony.desk.Desk;
import dev.countersign.ceremony.desk.DeskLayout;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Words;
import dev.countersign.storefront.signing.SigningFiles;
import dev.countersign.storefront.signing.SigningVisit;
import dev.countersign.storefront.signing.SigningVisit.Why;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;

/** Words what became of a visit to the ceremony in a shop. */
final class SigningAnswers {
    private final StorefrontPages pages;
    private final FormAnswers answers;
    private final Ceremony ceremony;
    private final AccountRules rules;
    private final BusinessClock clock;

    SigningAnswers(
            StorefrontPages pages, FormAnswers answers, Ceremony ceremony, AccountRules rules, BusinessClock clock) {
        this.pages = pages;
        this.answers = answers;
        this.ceremony = ceremony;
        this.rules = rules;
        this.clock = clock;
    }

    static String path(String handle) {
        return "/s/" + handle + "/";
    }

    ResponseEntity<byte[]> answer(Scene scene, SigningVisit visit) {
        return switch (visit) {
            case SigningVisit.At at -> at(scene, at);
            case SigningVisit.Absent _ -> notice(scene, 404, "sign.absent");
            case SigningVisit.Foreign _ -> notice(scene, 403, "foreign");
        };
    }

    private ResponseEntity<byte[]> notice(Scene scene, int status, String key) {
        var words = scene.words();
        return answers.notice(
                scene, status, key, ShopNotice.of(words, key).link(words.say("received.list"), scene.address("/")));
    }

    private ResponseEntity<byte[]> at(Scene scene, SigningVisit.At at) {
        if (at.why() == Why.SAVED) {
            return notice(scene, 200, "sign.saved");
        }
        return switch (at.visit().gate()) {
            case CONSENT -> consent(scene, at);
            case SIGN -> sign(scene, at);
            case READ_ONLY -> done(scene, at);
            case ENDED ->
                at.visit().recipient().status() == RecipientStatus.DECLINED
                        ? notice(scene, 200, "sign.declined")
                        : done(scene, at);
            case DECLINED -> notice(scene, 200, "sign.declined");
            case VOIDED -> notice(scene, 200, "sign.voided");
            case NOT_YOUR_TURN -> notice(scene, 200, "sign.notYet");
            case BEING_CORRECTED -> notice(scene, 200, "sign.corrected");
            // an account of the shop takes the place of codes: who asks for one sends the envelope by mail
            case GONE, TIMED_OUT, LOCKED, HOST, ACCESS_CODE, ID_CHECK -> notice(scene, 200, "sign.gone");
        };
    }

    private ResponseEntity<byte[]> consent(Scene scene, SigningVisit.At at) {
        var contents = at.visit().envelope().contents();
        var page = new ConsentPage(
                contents.emailSubject(),
                at.visit().envelope().sender().name(),
                disclosure(scene),
                scene.address(path(at.handle()) + "consent/"),
                at.token(),
                !at.wrongs().isEmpty(),
                at.why() == Why.EXPIRED);
        return scene.wantsJson()
                ? json(scene, at, Map.of("disclosure", page.disclosure()))
                : pages.page(200, scene.words(), true, "consent", page);
    }

    /** The same text as everywhere, word for word: its digest becomes part of the evidence. */
    static String disclosure(Scene scene) {
        return Words.of("ceremony", scene.wishes()).say("consent.disclosure");
    }

    private ResponseEntity<byte[]> sign(Scene scene, SigningVisit.At at) {
        var desk = desk(scene, at.visit());
        var base = path(at.handle());
        var steps = new SigningPage.Steps(
                scene.address(base + "finish/"), scene.address(base + "fields/"), scene.address(base + "decline/"));
        var page = SigningPage.of(at, desk, papers(scene, at), steps, scene.words());
        return scene.wantsJson()
                ? json(
                        scene,
                        at,
                        Map.of(
                                "title", page.title(),
                                "papers", page.papers(),
                                "fields", page.fields(),
                                "documents", page.documents()))
                : pages.page(200, scene.words(), true, "sign", page);
    }

    private Desk desk(Scene scene, Visit visit) {
        var today =
                clock.instant().atZone(rules.zone(visit.session().account())).toLocalDate();
        var words = Words.of("ceremony", scene.wishes());
        return new DeskLayout(visit, words, "", ceremony.drafts(visit), today)
                .desk(visit.gate() == Gate.READ_ONLY, ceremony.adopted(visit).orElse(null));
    }

    private static List<SigningPage.Paper> papers(Scene scene, SigningVisit.At at) {
        var documents = at.visit().envelope().contents().inOrder();
        return IntStream.range(0, documents.size())
                .mapToObj(i -> new SigningPage.Paper(
                        documents.get(i).name(),
                        documents.get(i).pages().size(),
                        scene.address("/d/" + at.handle() + "/" + (i + 1) + ".pdf")))
                .toList();
    }

    private ResponseEntity<byte[]> done(Scene scene, SigningVisit.At at) {
        var words = scene.words();
        var status = at.visit().envelope().status();
        var notice = ShopNotice.of(words, word(status));
        var pdf = scene.address(SigningFiles.pathOf(UUID.fromString(at.handle())));
        return scene.wantsJson()
                ? json(scene, at, Map.of("status", status.wire(), "download", pdf))
                : pages.page(
                        200,
                        words,
                        true,
                        "notice",
                        notice.link(words.say("sign.download"), pdf)
                                .link(words.say("received.list"), scene.address("/")));
    }

    private static String word(EnvelopeStatus status) {
        return switch (status) {
            case COMPLETED -> "sign.completed";
            case SIGNED -> "sign.sealing";
            case CREATED, SENT, DELIVERED, DECLINED, VOIDED -> "sign.done";
        };
    }

    private ResponseEntity<byte[]> json(Scene scene, SigningVisit.At at, Map<String, ?> more) {
        var status = switch (at.why()) {
            case FIRST, SAVED -> 200;
            case ERRORS -> 422;
            case EXPIRED -> 403;
            case CHANGED -> 409;
        };
        return answers.json(
                status,
                Map.of(
                        "state", at.visit().gate().name().toLowerCase(java.util.Locale.ROOT),
                        "signing", scene.address(path(at.handle())),
                        "form_token", at.token(),
                        "errors", at.wrongs(),
                        "page", more));
    }
}
