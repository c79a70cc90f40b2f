package dev.countersign.storefront.web;

import dev.countersign.ceremony.desk.Desk;
import dev.countersign.kernel.Words;
import dev.countersign.storefront.signing.SigningVisit;
import dev.countersign.storefront.signing.SigningVisit.Why;
import dev.countersign.storefront.signing.SigningVisit.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The ceremony as a shop shows it: the documents to read, the fields to fill in, the signature, and the ways out.
 *
 * @param steps where its buttons lead
 * @param documents the digest of what is shown, for the day he finishes
 * @param ink the signature he gives, where {@code isInkNeeded}
 */
public record SigningPage(
        String title,
        String sender,
        Steps steps,
        String token,
        String documents,
        String notice,
        List<Paper> papers,
        List<SigningField> fields,
        InkView ink,
        boolean isInkNeeded,
        String reason,
        String reasonError) {
    /** Addresses of the ways out. */
    public record Steps(String finish, String later, String decline) {}

    /** A document to read. */
    public record Paper(String name, int pages, String address) {}

    static SigningPage of(SigningVisit.At at, Desk desk, List<Paper> papers, Steps steps, Words words) {
        var fields = desk.spots().map(spot -> SigningField.of(spot, at, words)).toList();
        return new SigningPage(
                desk.title(),
                desk.senderName(),
                steps,
                at.token(),
                desk.shown(),
                notice(at.why(), words),
                papers,
                fields,
                ink(at, desk, words),
                fields.stream().anyMatch(SigningField::isInk),
                at.typed().getOrDefault("reason", ""),
                at.wrongs().containsKey("reason") ? words.say("sign.wrong.no_reason") : "");
    }

    private static String notice(Why why, Words words) {
        return switch (why) {
            case FIRST, ERRORS, SAVED -> "";
            case EXPIRED -> words.say("again.expired");
            case CHANGED -> words.say("sign.changed");
        };
    }

    private static InkView ink(SigningVisit.At at, Desk desk, Words words) {
        var kept = desk.ink();
        var typed = at.typed();
        return new InkView(
                "",
                words.say("sign.signature"),
                words.say("sign.name"),
                typed.getOrDefault("how", kept == null ? "typed" : kept.method()),
                typed.getOrDefault("name", kept == null ? desk.signerName() : kept.name()),
                typed.getOrDefault("initials", kept == null ? desk.initials() : kept.initials()),
                null,
                kept != null && !kept.method().equals("typed"),
                true,
                Stream.of("how", "name", "initials", "picture")
                        .flatMap(name -> Stream.ofNullable(at.wrongs().get(name)))
                        .map(wrong -> words.say("sign.wrong.ink." + word(wrong)))
                        .toList());
    }

    private static String word(Wrong wrong) {
        return wrong.name().toLowerCase(Locale.ROOT);
    }

    /** What there is to mend, each with the id of its field. */
    public List<ShopNotice.Link> mends() {
        var mends = new ArrayList<ShopNotice.Link>();
        fields.stream()
                .filter(field -> !field.error().isEmpty())
                .forEach(field -> mends.add(new ShopNotice.Link(field.error(), "#" + field.id())));
        ink.errors().forEach(error -> mends.add(new ShopNotice.Link(error, "#cs-ink")));
        if (!reasonError.isEmpty()) {
            mends.add(new ShopNotice.Link(reasonError, "#cs-reason"));
        }
        return mends;
    }
}
