package dev.countersign.identity.store;

import static dev.countersign.store.tables.Tables.LOGIN_ATTEMPT;

import dev.countersign.identity.LoginAttempts;
import dev.countersign.store.Transactions;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Attempts to sign in, counted in the database by one statement each, so that no two nodes count the same one. */
final class JooqLoginAttempts implements LoginAttempts {
    private final DSLContext db;
    private final Transactions transactions;

    JooqLoginAttempts(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public int count(String who, int most, Instant since, Instant now) {
        return transactions.write(() -> {
            db.deleteFrom(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.LAST_AT.lt(since)).execute();
            countOneMore(who, most, now);
            return db.selectFrom(LOGIN_ATTEMPT)
                    .where(LOGIN_ATTEMPT.WHO.eq(who))
                    .fetchSingle()
                    .getAttempts();
        });
    }

    private void countOneMore(String who, int most, Instant now) {
        var within = LOGIN_ATTEMPT.ATTEMPTS.lt(most);
        db.insertInto(LOGIN_ATTEMPT)
                .set(LOGIN_ATTEMPT.WHO, who)
                .set(LOGIN_ATTEMPT.ATTEMPTS, 1)
                .set(LOGIN_ATTEMPT.LAST_AT, now)
                .onConflict(LOGIN_ATTEMPT.WHO)
                .doUpdate()
                .set(LOGIN_ATTEMPT.ATTEMPTS, LOGIN_ATTEMPT.ATTEMPTS.plus(1))
                .set(
                        LOGIN_ATTEMPT.LAST_AT,
                        DSL.when(within, DSL.val(now, LOGIN_ATTEMPT.LAST_AT)).otherwise(LOGIN_ATTEMPT.LAST_AT))
                .execute();
    }

    @Override
    public void forget(String who) {
        transactions.write(() ->
                db.deleteFrom(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.WHO.eq(who)).execute());
    }
}
