package dev.countersign.storefront.record;

import dev.countersign.kernel.BusinessClock;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.confirm.EmailConfirmation;
import dev.countersign.storefront.confirm.EmailConfirmations;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How far the submissions of a customer have come, as far as that is for him to know. */
public final class Standings {
    private final WriteBacks rows;
    private final EmailConfirmations confirmations;
    private final BusinessClock clock;

    public Standings(WriteBacks rows, EmailConfirmations confirmations, BusinessClock clock) {
        this.rows = rows;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** What he is told. Why a shop refused something is not among it: that could tell him of other customers. */
    public enum Standing {
        ACCEPTED,
        WAITING,
        /** A mail asks him whether the new address is his. */
        UNCONFIRMED,
        /** He was asked, and did not answer in time. */
        LAPSED,
        /** Not all of it could be written. */
        FAILED,
        /** The shop did not take it over. */
        REJECTED
    }

    public Map<UUID, Standing> of(Visitor visitor, int most) {
        var shop = visitor.shop();
        var filter = new WriteBacks.Filter(Optional.empty(), Optional.of(visitor.customer()), Optional.empty());
        var asked = confirmations
                .current(shop.account(), shop.domain(), visitor.customer())
                .filter(current -> current.stateAt(clock.instant()) == EmailConfirmation.State.OPEN)
                .map(EmailConfirmation::submission);
        var standings = new HashMap<UUID, Standing>();
        rows.list(shop.account(), shop.domain(), filter, null, most)
                .forEach(row -> standings.put(row.submission(), of(row, asked)));
        return standings;
    }

    private static Standing of(WriteBack row, Optional<UUID> asked) {
        var isAsked = asked.filter(row.submission()::equals).isPresent();
        return switch (row.state()) {
            case HELD -> Standing.WAITING;
            case UNCONFIRMED -> isAsked ? Standing.UNCONFIRMED : Standing.LAPSED;
            case CONFLICT -> isAsked ? Standing.UNCONFIRMED : Standing.ACCEPTED;
            case FAILED -> Standing.FAILED;
            case REJECTED -> Standing.REJECTED;
            case QUEUED, SIGNING, GONE, WRITTEN, REDACTED -> Standing.ACCEPTED;
        };
    }
}
