package dev.countersign.ceremony.web;

import dev.countersign.ceremony.ReturnEvent;
import dev.countersign.ceremony.Visit;
import dev.countersign.envelope.recipient.Check;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.Routing;
import dev.countersign.kernel.Words;
import java.util.stream.Collectors;

/** The pages for those who cannot, or need not, go on. */
final class Notices {
    private Notices() {}

    static Notice noSuchSession(Words words) {
        return Notice.of("info", words.say("unknown.heading"), words.say("unknown.why"));
    }

    static Notice linkReplaced(Words words) {
        return Notice.of("info", words.say("replaced.heading"), words.say("replaced.why"));
    }

    static Notice viewExpired(Words words) {
        return Notice.of("info", words.say("expired.heading"), words.say("expired.why"));
    }

    static Notice foreign(Words words) {
        return Notice.of("danger", words.say("foreign.heading"), words.say("foreign.why"));
    }

    static Notice trouble(Words words, String trace) {
        return Notice.of("danger", words.say("trouble.heading"), words.say("trouble.why", trace));
    }

    /** The same where another try may help. */
    static Notice trouble(Words words, String trace, String address) {
        return trouble(words, trace).again(words.say("trouble.button"), address);
    }

    /** The same for somebody in the middle of filling in. */
    static Notice failed(Words words, String trace, String base) {
        return Notice.of(
                        "danger",
                        words.say("trouble.heading"),
                        words.say("trouble.kept"),
                        words.say("trouble.why", trace))
                .again(words.say("trouble.button"), base);
    }

    static Notice gone(Words words, Visit visit) {
        return back(words, visit, Notice.of("info", words.say("gone.heading"), words.say("gone.why", sender(visit))));
    }

    /** For who gave his place to another: who signs instead. */
    static Notice assigned(Words words, String successor) {
        return Notice.of(
                "success",
                words.say("assigned.heading", successor),
                words.say("assigned.why", successor),
                words.say("assigned.copy"));
    }

    static Notice voided(Words words, Visit visit) {
        var reason = visit.envelope().voidedReason();
        var notice = Notice.of(
                "info",
                words.say("voided.heading"),
                words.say("voided.why", sender(visit)),
                reason == null || reason.isBlank() ? "" : words.say("voided.reason", reason));
        return back(words, visit, notice);
    }

    static Notice declined(Words words, Visit visit) {
        var mine = visit.recipient().progress().declinedAt() != null;
        var why = mine ? words.say("declined.mine", sender(visit)) : words.say("declined.others", sender(visit));
        var heading = mine ? words.say("declined.headingMine") : words.say("declined.heading");
        return back(words, visit, Notice.of("info", heading, why));
    }

    static Notice locked(Words words, Visit visit, Check check, String base, boolean asked) {
        var notice = Notice.of(
                "danger",
                words.say("locked.heading"),
                words.say(check == Check.ID_CHECK ? "locked.whyIdCheck" : "locked.why"),
                asked ? words.say("locked.asked", sender(visit)) : words.say("locked.next", sender(visit)));
        return asked ? mailSender(words, visit, notice) : notice.button(words.say("locked.button"), base + "/help");
    }

    static Notice beingCorrected(Words words, Visit visit, String base) {
        var notice = Notice.of(
                        "info",
                        words.say("correcting.heading"),
                        words.say("correcting.why", sender(visit)),
                        words.say("correcting.kept"))
                .button(words.say("correcting.button"), base + "/again");
        return visit.session()
                .returnUrl(ReturnEvent.CANCEL)
                .map(url -> notice.link(words.say("back"), url))
                .orElse(notice);
    }

    static Notice correctionOver(Words words, String returnUrl) {
        return Notice.of("info", words.say("correct.overHeading"), words.say("correct.overWhy"))
                .link(words.say("back"), returnUrl);
    }

    static Notice notYourTurn(Words words, Visit visit, String base) {
        var before = Routing.active(visit.envelope().contents().recipients()).stream()
                .map(Recipient::name)
                .collect(Collectors.joining(", "));
        var why = before.isEmpty() ? words.say("turn.whyNobody") : words.say("turn.why", before);
        return Notice.of("info", words.say("turn.heading"), why, words.say("turn.next"))
                .link(words.say("turn.button"), base);
    }

    static Notice timedOut(Words words, String base) {
        return Notice.of("info", words.say("timeout.heading"), words.say("timeout.why"))
                .button(words.say("timeout.button"), base + "/resume");
    }

    /** How it ended, for those who have no application to go back to. */
    static Notice ended(Words words, Visit visit, ReturnEvent outcome, String base, boolean downloads) {
        return switch (outcome) {
            case SIGNING_COMPLETE -> HostNotices.handBack(words, visit, done(words, visit, base, downloads));
            case CANCEL -> HostNotices.handBack(words, visit, resumable(words, visit, base));
            case DECLINE -> HostNotices.handBack(words, visit, declined(words, visit));
            case VIEWING_COMPLETE -> Notice.of("info", words.say("closed.heading"), words.say("closed.why"));
            case FAX_PENDING -> Notice.of("info", words.say("paper.heading"), words.say("paper.why"));
            case TTL_EXPIRED, SESSION_TIMEOUT, ACCESS_CODE_FAILED, ID_CHECK_FAILED, EXCEPTION -> viewExpired(words);
        };
    }

    private static Notice done(Words words, Visit visit, String base, boolean downloads) {
        var notice = Notice.of(
                "success", words.say("done.heading"), whoIsNext(words, visit), copyTo(words, visit.recipient()));
        return downloads ? notice.download(words.say("done.download"), base + "/download") : notice;
    }

    /** Who signs in person need not have an address. */
    private static String copyTo(Words words, Recipient recipient) {
        return recipient.email().isBlank() ? "" : words.say("done.copy", recipient.email());
    }

    private static Notice resumable(Words words, Visit visit, String base) {
        var notice = Notice.of("info", words.say("later.heading"), words.say("later.why"));
        return visit.session().isEmbedded() ? notice : notice.button(words.say("later.button"), base + "/resume");
    }

    private static String whoIsNext(Words words, Visit visit) {
        var next = Routing.active(visit.envelope().contents().recipients()).stream()
                .map(Recipient::name)
                .toList();
        return next.isEmpty() ? words.say("done.all") : words.say("done.next", String.join(", ", next));
    }

    private static Notice back(Words words, Visit visit, Notice notice) {
        return visit.session()
                .returnUrl(ReturnEvent.TTL_EXPIRED)
                .map(url -> notice.link(words.say("back"), url))
                .orElseGet(() -> mailSender(words, visit, notice));
    }

    private static Notice mailSender(Words words, Visit visit, Notice notice) {
        var sender = visit.envelope().sender();
        return sender.email().isBlank()
                ? notice
                : notice.link(words.say("writeTo", sender.name()), "mailto:" + sender.email());
    }

    private static String sender(Visit visit) {
        return visit.envelope().sender().name();
    }
}
