package dev.countersign.ceremony;

import dev.countersign.ceremony.Correction.Ending;
import dev.countersign.envelope.EditLocking;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.Envelopes;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sender's page of a correction: its URL opens once, and it lets go of the lock under which he corrects. */
public final class Corrections {
    private static final Duration LIFE_OF_VIEW = Duration.ofMinutes(5);
    private static final int HELD_WHILE_OPEN_SECONDS = 20 * 60;

    private final CorrectionViews views;
    private final Envelopes envelopes;
    private final Transactions transactions;
    private final Ids ids;
    private final BusinessClock clock;

    public Corrections(
            CorrectionViews views, Envelopes envelopes, Transactions transactions, Ids ids, BusinessClock clock) {
        this.views = views;
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The path of a URL that opens the page once, within five minutes. */
    public String view(CorrectionTerms terms) {
        var secret = ids.secret();
        views.put(Digest.sha256(secret), terms, clock.instant().plus(LIFE_OF_VIEW));
        return "/signing/correct/" + secret;
    }

    /** Uses the URL up; the lock lasts from now on as long as such a page is looked at. Empty where there never was one. */
    public Optional<Entrance.Way> redeem(String secret) {
        var page = ids.secret();
        return transactions.write(() ->
                views.open(Digest.sha256(secret), Digest.sha256(page)).map(correction -> wayOf(correction, page)));
    }

    private Entrance.Way wayOf(Correction correction, String page) {
        var now = clock.instant();
        if (!correction.opensAt(now)
                || correction.lock(envelope(correction), now).isEmpty()) {
            return new Entrance.Way.Back(Optional.of(correction.errorUrl()));
        }
        var terms = correction.terms();
        envelopes.change(
                terms.account(),
                terms.envelope(),
                terms.by(),
                e -> new EditLocking(e).holdKnown(HELD_WHILE_OPEN_SECONDS, terms.lockSha256(), now));
        return new Entrance.Way.In(page);
    }

    public Optional<Correction> ofPage(String secret) {
        return views.ofPage(Digest.sha256(secret));
    }

    public Envelope envelope(Correction correction) {
        return envelopes.find(correction.terms().account(), correction.terms().envelope());
    }

    /** Lets go of the lock; where that is another's by now, only the page ends. What cannot be taken back is saved. */
    public void end(Correction correction, boolean save, @Nullable String ip) {
        if (correction.ending() == null) {
            var saves = save || !new EditLocking(envelope(correction)).canBeDropped();
            end(correction, saves ? Ending.SAVED : Ending.DISCARDED, saves, clock.instant(), ip);
        }
    }

    /** Takes back what was not ended by itself: the URLs lead nowhere, and what was changed under their locks stays. */
    public void revoke(AccountId account, EnvelopeId envelope, @Nullable String ip) {
        views.of(account, envelope).forEach(correction -> end(correction, Ending.REVOKED, true, clock.instant(), ip));
    }

    /** The same for one URL. */
    public void revoke(String secret, @Nullable String ip) {
        views.ofView(Digest.sha256(secret))
                .filter(correction -> correction.ending() == null)
                .ifPresent(correction -> end(correction, Ending.REVOKED, true, clock.instant(), ip));
    }

    private void end(Correction correction, Ending how, boolean save, Instant now, @Nullable String ip) {
        var terms = correction.terms();
        transactions.write(() -> {
            envelopes.change(
                    terms.account(),
                    terms.envelope(),
                    atThePage(terms.by(), ip),
                    e -> new EditLocking(e).releaseKnown(save, terms.lockSha256(), now));
            views.end(correction.viewHash(), how);
        });
    }

    private static Actor atThePage(Actor by, @Nullable String ip) {
        return new Actor(Actor.Kind.CONSOLE, by.id(), by.name(), by.email(), ip);
    }
}
