package dev.countersign.storefront.signing;

import dev.countersign.ceremony.Ceremony;
import dev.countersign.ceremony.Entrance;
import dev.countersign.ceremony.Gate;
import dev.countersign.ceremony.Visit;
import dev.countersign.envelope.EnvelopeEvent.KnownByShop;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.DerivedKeys;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Hmac;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.Submissions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Seats a customer at the ceremony of an envelope that is his, at each request anew: his shop says who he is, the address
 * says only what he wants to sign. The sessions of the ceremony are this room's own; no browser ever sees one.
 */
public final class SigningDesk {
    private final Signings signings;
    private final Submissions submissions;
    private final Ceremony ceremony;
    private final Entrance entrance;
    private final DerivedKeys keys;
    private final Transactions transactions;
    private final WallClock clock;

    public SigningDesk(
            Signings signings,
            Submissions submissions,
            Ceremony ceremony,
            Entrance entrance,
            DerivedKeys keys,
            Transactions transactions,
            WallClock clock) {
        this.signings = signings;
        this.submissions = submissions;
        this.ceremony = ceremony;
        this.entrance = entrance;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The visit of this customer; empty where the handle names nothing of his in this shop. */
    public Optional<Visit> sit(Visitor visitor, String handle) {
        return Guid.parse(handle)
                .filter(id -> submissions
                        .find(visitor.shop().account(), visitor.shop().domain(), id)
                        .filter(submission -> submission.customer().equals(visitor.customer()))
                        .isPresent())
                .flatMap(id ->
                        signings.find(visitor.shop().account(), visitor.shop().domain(), id))
                .map(signing -> sit(visitor, signing));
    }

    private Visit sit(Visitor visitor, ShopSigning signing) {
        return ceremony.visit(session(signing)).filter(SigningDesk::goesOn).orElseGet(() -> sitAnew(visitor, signing));
    }

    private static boolean goesOn(Visit visit) {
        return visit.session().outcome() == null && visit.gate() != Gate.TIMED_OUT;
    }

    private Visit sitAnew(Visitor visitor, ShopSigning signing) {
        var next = signing.inRound(signing.round() + 1);
        transactions.write(() -> {
            if (signings.nextRound(signing)) {
                admit(visitor, next);
            }
        });
        return ceremony.visit(session(next)).orElseThrow();
    }

    private void admit(Visitor visitor, ShopSigning signing) {
        var shop = signing.shop().name();
        var by = new Actor(Actor.Kind.SYSTEM, "storefront", shop, "", visitor.clientIp());
        var known =
                new KnownByShop(signing.recipientId(), shop, visitor.customer(), clock.instant(), visitor.reportedIp());
        entrance.admit(session(signing), signing.account(), signing.envelope(), by, known);
    }

    /** The id of the session: made again at each request, stored nowhere. */
    private String session(ShopSigning signing) {
        var key = keys.key("storefront signing session of " + signing.shop());
        var text = signing.submission() + "/" + signing.round();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.sha256(key, text.getBytes(StandardCharsets.US_ASCII)));
    }
}
