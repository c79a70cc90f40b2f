package dev.countersign.job;

import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Transactions;
import java.time.Instant;

/** Asks by writing a row in the open transaction; the scheduler is woken once that has committed. */
final class StoredJobs implements Jobs {
    private final Transactions transactions;
    private final JobRows rows;
    private final BusinessClock clock;
    private final Doorbell doorbell;

    StoredJobs(Transactions transactions, JobRows rows, BusinessClock clock, Doorbell doorbell) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
        this.doorbell = doorbell;
    }

    @Override
    public void soon(String name, String instance) {
        transactions.write(() -> {
            rows.ask(name, instance, clock.instant());
            transactions.afterCommit(doorbell::ring);
        });
    }

    @Override
    public void at(String name, String instance, Instant due) {
        if (due.isAfter(clock.instant())) {
            transactions.write(() -> rows.ask(name, instance, due));
        } else {
            soon(name, instance);
        }
    }

    @Override
    public void wake() {
        doorbell.ring();
    }
}
