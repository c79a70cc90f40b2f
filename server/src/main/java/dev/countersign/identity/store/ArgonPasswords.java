package dev.countersign.identity.store;

import static dev.countersign.store.tables.Tables.USER_PASSWORD;

import dev.countersign.identity.Passwords;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords in the database, hashed with Argon2id; few at once, for each hash takes 16 MB and a whole core. */
final class ArgonPasswords implements Passwords {
    private static final int MOST_AT_ONCE = 2;

    private final DSLContext db;
    private final Transactions transactions;
    private final WallClock clock;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = encode("nobody signs in with this");

    ArgonPasswords(DSLContext db, Transactions transactions, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void set(UserId user, String password) {
        var hash = encode(password);
        transactions.write(() -> db.insertInto(USER_PASSWORD)
                .set(USER_PASSWORD.USER_ID, user.toString())
                .set(USER_PASSWORD.HASH, hash)
                .set(USER_PASSWORD.CHANGED_AT, clock.instant())
                .onConflict(USER_PASSWORD.USER_ID)
                .doUpdate()
                .set(USER_PASSWORD.HASH, hash)
                .set(USER_PASSWORD.CHANGED_AT, clock.instant())
                .execute());
    }

    @Override
    public boolean matches(UserId user, String password) {
        var hash = db.selectFrom(USER_PASSWORD)
                .where(USER_PASSWORD.USER_ID.eq(user.toString()))
                .fetchOne(USER_PASSWORD.HASH);
        var matches = inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return matches && hash != null;
    }

    private String encode(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    private <T> T inTurn(Supplier<T> hashing) {
        turns.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            turns.release();
        }
    }
}
