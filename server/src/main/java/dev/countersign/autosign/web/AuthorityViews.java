package dev.countersign.autosign.web;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.autosign.StandingAuthority;
import dev.countersign.autosign.web.AuthorityView.Asked;
import dev.countersign.autosign.web.AuthorityView.Given;
import dev.countersign.autosign.web.AuthorityView.Signature;
import dev.countersign.autosign.web.AuthorityView.Style;
import dev.countersign.identity.Application;
import dev.countersign.identity.web.PersonalPages.Visitor;
import dev.countersign.identity.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the page shows to a user. */
final class AuthorityViews {
    private static final int MOST_ENDED = 20;
    private static final List<SignatureFont> STYLES = List.of(
            SignatureFont.DOCUSIGN_1, SignatureFont.DOCUSIGN_2, SignatureFont.DOCUSIGN_3, SignatureFont.DOCUSIGN_4);

    private final StandingAuthorities authorities;
    private final SignatureBook book;
    private final Accounts accounts;

    AuthorityViews(StandingAuthorities authorities, SignatureBook book, Accounts accounts) {
        this.authorities = authorities;
        this.book = book;
        this.accounts = accounts;
    }

    /** @param application the one that asks, if one does */
    AuthorityView view(
            AuthorityRequest asked,
            Visitor visitor,
            Optional<Application> application,
            Typed typed,
            String problem,
            Texts texts) {
        var user = visitor.user();
        var all = authorities.of(user.account(), user.id());
        var has = all.stream()
                .filter(one -> one.isInForce() && isFor(one, application))
                .findFirst();
        var wish = application.filter(_ -> has.isEmpty());
        return new AuthorityView(
                heading(application, has.isPresent(), texts),
                has.map(one -> texts.get(
                                "given.lead",
                                one.application(),
                                when(one.given().at(), user, texts)))
                        .or(() -> wish.map(one -> texts.get("ask.lead", one.name())))
                        .orElse(texts.get("list.lead")),
                texts.get("signedInAs", user.name(), user.email()),
                asked.addressOfSomebodyElse(),
                asked.fields(),
                visitor.formToken(),
                problem,
                wish.map(one -> asked(one, user, typed, texts)).orElse(null),
                given(all, user, texts),
                ended(all, user, texts));
    }

    private static boolean isFor(StandingAuthority authority, Optional<Application> application) {
        return application
                .filter(one -> one.integrationKey().equals(authority.integrationKey()))
                .isPresent();
    }

    private static String heading(Optional<Application> application, boolean has, Texts texts) {
        return application
                .map(one -> texts.get(has ? "given.heading" : "ask.heading", one.name()))
                .orElse(texts.get("list.heading"));
    }

    private Asked asked(Application application, User user, Typed typed, Texts texts) {
        var owner = accounts.find(application.account()).name();
        var means = Stream.of("means.turn", "means.fills", "means.yours", "means.only", "means.revoke")
                .map(key -> texts.get(key, application.name()))
                .toList();
        return new Asked(
                texts.get("ask.who", application.integrationKey(), owner), means, signature(user, typed, texts));
    }

    private Signature signature(User user, Typed typed, Texts texts) {
        var styles = STYLES.stream()
                .map(font -> new Style(
                        font.wire(), texts.get("signature.style", STYLES.indexOf(font) + 1), font == typed.font()))
                .toList();
        return new Signature(
                book.standard(user)
                        .map(one -> texts.get("signature.of", one.look().name()))
                        .orElse(""),
                typed.name(),
                typed.initials(),
                styles);
    }

    private List<Given> given(List<StandingAuthority> all, User user, Texts texts) {
        return all.stream()
                .filter(StandingAuthority::isInForce)
                .map(one -> new Given(
                        one.id().toString(),
                        one.application(),
                        texts.get("list.since", when(one.given().at(), user, texts))))
                .toList();
    }

    private List<String> ended(List<StandingAuthority> all, User user, Texts texts) {
        return all.stream()
                .flatMap(one -> Stream.ofNullable(one.revoked())
                        .map(end -> texts.get(
                                "ended.from",
                                one.application(),
                                when(one.given().at(), user, texts),
                                when(end.at(), user, texts))))
                .limit(MOST_ENDED)
                .toList();
    }

    private String when(Instant at, User user, Texts texts) {
        var zone = accounts.find(user.account()).settings().zone();
        // of the offset Z Java says no more than that
        var named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        return new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
                .appendPattern(" zzz")
                .toFormatter(texts.locale())
                .withZone(named)
                .format(at);
    }
}
