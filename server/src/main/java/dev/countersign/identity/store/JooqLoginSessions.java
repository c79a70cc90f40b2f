package dev.countersign.identity.store;

import static dev.countersign.store.tables.Tables.LOGIN_SESSION;

import dev.countersign.identity.LoginSessions;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Sessions of the sign-in pages in the database. */
final class JooqLoginSessions implements LoginSessions {
    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;

    JooqLoginSessions(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void add(String hash, UserId user, Instant expiresAt) {
        transactions.write(() -> {
            db.deleteFrom(LOGIN_SESSION)
                    .where(LOGIN_SESSION.EXPIRES_AT.lt(clock.instant()))
                    .execute();
            db.insertInto(LOGIN_SESSION)
                    .set(LOGIN_SESSION.HASH, hash)
                    .set(LOGIN_SESSION.USER_ID, user.toString())
                    .set(LOGIN_SESSION.EXPIRES_AT, expiresAt)
                    .execute();
        });
    }

    @Override
    public Optional<UserId> find(String hash, Instant now) {
        return db.selectFrom(LOGIN_SESSION)
                .where(LOGIN_SESSION.HASH.eq(hash), LOGIN_SESSION.EXPIRES_AT.gt(now))
                .fetchOptional(LOGIN_SESSION.USER_ID)
                .map(UserId::of);
    }

    @Override
    public void end(String hash) {
        transactions.write(() ->
                db.deleteFrom(LOGIN_SESSION).where(LOGIN_SESSION.HASH.eq(hash)).execute());
    }
}
