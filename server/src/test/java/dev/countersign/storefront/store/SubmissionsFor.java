package dev.countersign.storefront.store;

import dev.countersign.job.Jobs;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.form.Submissions;
import org.jooq.DSLContext;

/** The stored submissions for tests of other packages. */
public final class SubmissionsFor {
    private SubmissionsFor() {}

    public static Submissions database(DSLContext db, Transactions transactions, Jobs jobs) {
        return new JooqSubmissions(db, transactions, jobs);
    }
}
