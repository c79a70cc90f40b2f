package dev.countersign.ceremony;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent.KnownByShop;
import dev.countersign.envelope.EnvelopeEvent.ViewUrlCreated;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.Envelopes;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the ways into the ceremony and opens sessions for those who come by them. */
public final class Entrance implements SigningSessions {
    private final Tokens tokens;
    private final Sessions sessions;
    private final Envelopes envelopes;
    private final Ids ids;
    private final BusinessClock clock;

    public Entrance(Tokens tokens, Sessions sessions, Envelopes envelopes, Ids ids, BusinessClock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.envelopes = envelopes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String view(ViewTerms terms) {
        var secret = ids.secret();
        tokens.putView(Digest.sha256(secret), terms, clock.instant().plus(ViewUrlCreated.LIFE));
        return "/signing/v/" + secret;
    }

    @Override
    public String mailLink(AccountId account, EnvelopeId envelope, String recipientId) {
        var secret = ids.secret();
        var recipient = envelopes.find(account, envelope).recipient(recipientId);
        tokens.putMail(Digest.sha256(secret), MailLink.to(account, envelope, recipient));
        return "/signing/m/" + secret;
    }

    /** Where a signing URL leads: to a session, or back to the application when it opens nothing any more. */
    public sealed interface Way {
        record In(String session) implements Way {}

        record Back(Optional<String> returnUrl) implements Way {}
    }

    /** Uses the signing URL up. Empty where there never was such a URL. */
    public Optional<Way> redeem(String secret) {
        return tokens.redeem(Digest.sha256(secret), clock.instant()).map(this::wayOf);
    }

    /** Where a signing URL leads that failed by a fault of ours. It is used up by that. */
    public Optional<String> giveUp(String secret) {
        return tokens.redeem(Digest.sha256(secret), clock.instant())
                .flatMap(token -> ReturnUrl.of(token.terms(), ReturnEvent.EXCEPTION));
    }

    private Way wayOf(ViewToken token) {
        var terms = token.terms();
        if (!token.opensAt(clock.instant())) {
            return new Way.Back(ReturnUrl.of(terms, ReturnEvent.TTL_EXPIRED));
        }
        var envelope = envelopes.find(terms.account(), terms.envelope());
        if (!stillStands(terms, envelope)) {
            return new Way.Back(ReturnUrl.of(terms, ReturnEvent.TTL_EXPIRED));
        }
        if (isOver(envelope)) {
            return new Way.Back(ReturnUrl.of(terms, ReturnEvent.EXCEPTION));
        }
        var id = ids.secret();
        sessions.put(Session.ofView(Digest.sha256(id), terms, clock.instant()));
        return new Way.In(id);
    }

    private static boolean stillStands(ViewTerms terms, Envelope envelope) {
        return envelope.contents()
                .recipient(terms.recipientId())
                .filter(recipient -> recipient.person().equals(terms.person()))
                .isPresent();
    }

    private static boolean isOver(Envelope envelope) {
        return envelope.status() == EnvelopeStatus.VOIDED || envelope.status() == EnvelopeStatus.DECLINED;
    }

    /** The envelope a mail link is for, while the link holds; nothing is spent by asking. */
    public Optional<Invitation> invitation(String secret) {
        return tokens.mail(Digest.sha256(secret)).flatMap(this::invitation);
    }

    private Optional<Invitation> invitation(MailLink link) {
        var envelope = envelopes.find(link.account(), link.envelope());
        return envelope.contents()
                .recipient(link.recipientId())
                .filter(link::isFor)
                .map(recipient -> new Invitation(envelope, recipient.name(), hostName(recipient)));
    }

    private static @Nullable String hostName(Recipient recipient) {
        var host = recipient.arrangement().host();
        return host == null ? null : host.name();
    }

    /**
     * What a mail link invites to.
     *
     * @param hostName who opens it, where the recipient signs in person on another's device
     */
    public record Invitation(
            Envelope envelope,
            String recipientName,
            @Nullable String hostName) {}

    /** Opens a session for a mail link that holds. */
    public Optional<String> enter(String secret) {
        return open(Digest.sha256(secret));
    }

    /**
     * Opens a session for somebody who is logged in to a shop. How the shop vouched for him becomes part of the evidence
     * while he can still act.
     *
     * @param sessionId a secret the caller makes and keeps
     */
    public void admit(String sessionId, AccountId account, EnvelopeId id, Actor by, KnownByShop known) {
        var envelope = envelopes.find(account, id);
        if (envelope.recipient(known.recipientId()).status().canAct()) {
            envelopes.change(account, id, by, _ -> List.of(known));
        }
        sessions.put(Session.ofShop(Digest.sha256(sessionId), envelope, known.recipientId(), clock.instant()));
    }

    /** Opens a fresh session for whoever came by mail and was away too long; all gates are shut again. */
    public Optional<String> comeBack(Session session) {
        return Optional.ofNullable(session.mailToken()).flatMap(this::open);
    }

    private Optional<String> open(String mailToken) {
        return tokens.mail(mailToken)
                .filter(link -> invitation(link).isPresent())
                .map(link -> {
                    var id = ids.secret();
                    sessions.put(Session.ofMail(Digest.sha256(id), link, mailToken, clock.instant()));
                    return id;
                });
    }
}
