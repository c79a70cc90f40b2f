package dev.countersign.identity.store;

import static dev.countersign.store.tables.Tables.OAUTH_CONSENT;

import dev.countersign.identity.Consents;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.util.Set;
import org.jooq.DSLContext;

/** Consents in the database, a row for each scope. */
final class JooqConsents implements Consents {
    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;

    JooqConsents(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean has(UserId user, String integrationKey, Set<String> scopes) {
        return db.select(OAUTH_CONSENT.SCOPE)
                .from(OAUTH_CONSENT)
                .where(OAUTH_CONSENT.USER_ID.eq(user.toString()))
                .and(OAUTH_CONSENT.INTEGRATION_KEY.eq(integrationKey))
                .fetchSet(OAUTH_CONSENT.SCOPE)
                .containsAll(scopes);
    }

    @Override
    public void give(UserId user, String integrationKey, Set<String> scopes) {
        transactions.write(() -> scopes.forEach(scope -> give(user, integrationKey, scope)));
    }

    private void give(UserId user, String integrationKey, String scope) {
        db.insertInto(OAUTH_CONSENT)
                .set(OAUTH_CONSENT.USER_ID, user.toString())
                .set(OAUTH_CONSENT.INTEGRATION_KEY, integrationKey)
                .set(OAUTH_CONSENT.SCOPE, scope)
                .set(OAUTH_CONSENT.GIVEN_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void withdraw(UserId user, String integrationKey, Set<String> scopes) {
        transactions.write(() -> db.deleteFrom(OAUTH_CONSENT)
                .where(OAUTH_CONSENT.USER_ID.eq(user.toString()))
                .and(OAUTH_CONSENT.INTEGRATION_KEY.eq(integrationKey))
                .and(OAUTH_CONSENT.SCOPE.in(scopes))
                .execute());
    }
}
