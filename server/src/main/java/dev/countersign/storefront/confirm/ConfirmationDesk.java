package dev.countersign.storefront.confirm;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.DerivedKeys;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.FormToken;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;

/**
 * Where a customer says that a new e-mail address is his. The link alone says nothing: the customer who asked has to be
 * logged in, and to press the button of a page that was made for him.
 */
public final class ConfirmationDesk {
    private final EmailConfirmations confirmations;
    private final WriteBacks rows;
    private final Jobs jobs;
    private final Transactions transactions;
    private final DerivedKeys keys;
    private final Ids ids;
    private final WallClock wall;
    private final BusinessClock clock;

    public ConfirmationDesk(
            EmailConfirmations confirmations,
            WriteBacks rows,
            Jobs jobs,
            Transactions transactions,
            DerivedKeys keys,
            Ids ids,
            WallClock wall,
            BusinessClock clock) {
        this.confirmations = confirmations;
        this.rows = rows;
        this.jobs = jobs;
        this.transactions = transactions;
        this.keys = keys;
        this.ids = ids;
        this.wall = wall;
        this.clock = clock;
    }

    /** The page with the button. Asking for it changes nothing, however often and by whom. */
    public ConfirmVisit open(Visitor visitor, String token) {
        return confirmations
                .byToken(visitor.shop().account(), visitor.shop().domain(), Digest.sha256(token))
                .map(confirmation -> open(visitor, confirmation, false))
                .orElseGet(ConfirmVisit.Unknown::new);
    }

    private ConfirmVisit open(Visitor visitor, EmailConfirmation confirmation, boolean again) {
        if (!confirmation.customer().equals(visitor.customer())) {
            return new ConfirmVisit.NotYours();
        }
        return switch (confirmation.stateAt(clock.instant())) {
            case CONFIRMED -> new ConfirmVisit.Confirmed(true);
            case EXPIRED -> new ConfirmVisit.TooLate();
            case VOID -> new ConfirmVisit.Overtaken();
            case OPEN ->
                isOver(confirmation)
                        ? new ConfirmVisit.Overtaken()
                        : new ConfirmVisit.Asked(confirmation.newAddress(), pageToken(visitor, confirmation), again);
        };
    }

    private boolean isOver(EmailConfirmation confirmation) {
        return rows.find(confirmation.account(), confirmation.shop(), confirmation.submission())
                .filter(row -> !row.state().isOver())
                .isEmpty();
    }

    private String pageToken(Visitor visitor, EmailConfirmation confirmation) {
        return new FormToken(
                        visitor.shop().domain().name(),
                        visitor.customer(),
                        page(confirmation),
                        0,
                        "",
                        ids.secret(),
                        wall.instant().plus(FormToken.LIFE))
                .seal(keys);
    }

    // no key of a form: those have no space
    private static String page(EmailConfirmation confirmation) {
        return "confirm " + confirmation.id();
    }

    /** He pressed the button. */
    public ConfirmVisit confirm(Visitor visitor, String token, String pageToken) {
        if (!visitor.isFromTheShop()) {
            return new ConfirmVisit.Foreign();
        }
        return confirmations
                .byToken(visitor.shop().account(), visitor.shop().domain(), Digest.sha256(token))
                .map(confirmation -> confirm(visitor, confirmation, pageToken))
                .orElseGet(ConfirmVisit.Unknown::new);
    }

    private ConfirmVisit confirm(Visitor visitor, EmailConfirmation confirmation, String pageToken) {
        var now = open(visitor, confirmation, true);
        var isHisPage = FormToken.open(keys, visitor.shop().domain().name(), pageToken)
                .filter(page -> page.isFor(visitor.customer(), page(confirmation)))
                .filter(page -> !wall.instant().isAfter(page.expiresAt()))
                .isPresent();
        return now instanceof ConfirmVisit.Asked && isHisPage ? keep(visitor, confirmation) : now;
    }

    private ConfirmVisit keep(Visitor visitor, EmailConfirmation confirmation) {
        return transactions.write(() -> {
            if (confirmations.confirm(confirmation.account(), confirmation.id(), clock.instant())) {
                queue(confirmation);
                return new ConfirmVisit.Confirmed(false);
            }
            return confirmations
                    .find(confirmation.account(), confirmation.id())
                    .map(other -> open(visitor, other, false))
                    .orElseGet(ConfirmVisit.Unknown::new);
        });
    }

    private void queue(EmailConfirmation confirmation) {
        var row = rows.find(confirmation.account(), confirmation.shop(), confirmation.submission())
                .orElseThrow();
        var kept = rows.save(row.confirming(confirmation.newAddress(), clock.instant()));
        if (kept.isEmpty()) {
            queue(confirmation); // somebody changed it in between
        } else if (kept.get().state() == State.QUEUED) {
            jobs.soon(WriteBackJob.NAME, row.line());
        }
    }
}
