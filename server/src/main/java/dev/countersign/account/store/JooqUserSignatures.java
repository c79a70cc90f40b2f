package dev.countersign.account.store;

import static dev.countersign.store.tables.Tables.ACCOUNT_USER_SIGNATURE;

import dev.countersign.account.signature.UserSignature;
import dev.countersign.account.signature.UserSignatures;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Kept signatures in the database. Who changes one waits for whoever else changes this user's. */
final class JooqUserSignatures implements UserSignatures {
    private final DSLContext db;
    private final Transactions transactions;

    JooqUserSignatures(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<UserSignature> of(AccountId account, UserId user) {
        return db.selectFrom(ACCOUNT_USER_SIGNATURE)
                .where(isOpen(account, user))
                .orderBy(ACCOUNT_USER_SIGNATURE.STANDARD.desc(), ACCOUNT_USER_SIGNATURE.NAME)
                .fetch(SignatureRows::signature);
    }

    @Override
    public Optional<UserSignature> standard(AccountId account, UserId user) {
        return db.selectFrom(ACCOUNT_USER_SIGNATURE)
                .where(isOpen(account, user), ACCOUNT_USER_SIGNATURE.STANDARD.isTrue())
                .fetchOptional(SignatureRows::signature);
    }

    @Override
    public Optional<UUID> successor(AccountId account, UserId user, UUID closed) {
        return db.selectFrom(ACCOUNT_USER_SIGNATURE)
                .where(belongsTo(account, user), ACCOUNT_USER_SIGNATURE.ID.eq(closed.toString()))
                .fetchOptional(ACCOUNT_USER_SIGNATURE.REPLACED_BY)
                .map(UUID::fromString);
    }

    @Override
    public UserSignature add(UserSignature fresh) {
        return alone(fresh, () -> {
            closeNamesake(fresh);
            return inserted(fresh);
        });
    }

    @Override
    public Optional<UserSignature> replace(UUID old, UserSignature fresh) {
        return alone(fresh, () -> {
            if (!close(old, fresh.account(), fresh.user(), fresh.times().modifiedAt(), fresh.id())) {
                return Optional.empty();
            }
            closeNamesake(fresh);
            return Optional.of(inserted(fresh));
        });
    }

    @Override
    public boolean close(UserSignature signature, Instant at) {
        return alone(signature, () -> {
            var closed = close(signature.id(), signature.account(), signature.user(), at, null);
            ensureStandard(signature.account(), signature.user());
            return closed;
        });
    }

    private <T> T alone(UserSignature signature, Supplier<T> work) {
        return transactions.write(() -> {
            transactions.alone("signatures of " + signature.user());
            return work.get();
        });
    }

    private void closeNamesake(UserSignature fresh) {
        db.update(ACCOUNT_USER_SIGNATURE)
                .set(ACCOUNT_USER_SIGNATURE.CLOSED_AT, fresh.times().modifiedAt())
                .set(ACCOUNT_USER_SIGNATURE.REPLACED_BY, fresh.id().toString())
                .where(
                        isOpen(fresh.account(), fresh.user()),
                        ACCOUNT_USER_SIGNATURE.NAME.eq(fresh.look().name()))
                .execute();
    }

    private boolean close(UUID id, AccountId account, UserId user, Instant at, @Nullable UUID replacement) {
        return db.update(ACCOUNT_USER_SIGNATURE)
                        .set(ACCOUNT_USER_SIGNATURE.CLOSED_AT, at)
                        .set(ACCOUNT_USER_SIGNATURE.REPLACED_BY, replacement == null ? null : replacement.toString())
                        .where(isOpen(account, user), ACCOUNT_USER_SIGNATURE.ID.eq(id.toString()))
                        .execute()
                == 1;
    }

    private UserSignature inserted(UserSignature fresh) {
        if (fresh.standard()) {
            db.update(ACCOUNT_USER_SIGNATURE)
                    .set(ACCOUNT_USER_SIGNATURE.STANDARD, false)
                    .where(isOpen(fresh.account(), fresh.user()))
                    .execute();
        }
        db.insertInto(ACCOUNT_USER_SIGNATURE).set(SignatureRows.row(fresh)).execute();
        ensureStandard(fresh.account(), fresh.user());
        return db.selectFrom(ACCOUNT_USER_SIGNATURE)
                .where(belongsTo(fresh.account(), fresh.user()))
                .and(ACCOUNT_USER_SIGNATURE.ID.eq(fresh.id().toString()))
                .fetchSingle(SignatureRows::signature);
    }

    private void ensureStandard(AccountId account, UserId user) {
        if (standard(account, user).isEmpty()) {
            db.selectFrom(ACCOUNT_USER_SIGNATURE)
                    .where(isOpen(account, user))
                    .orderBy(ACCOUNT_USER_SIGNATURE.MODIFIED_AT.desc(), ACCOUNT_USER_SIGNATURE.ID)
                    .limit(1)
                    .fetchOptional(ACCOUNT_USER_SIGNATURE.ID)
                    .ifPresent(id -> db.update(ACCOUNT_USER_SIGNATURE)
                            .set(ACCOUNT_USER_SIGNATURE.STANDARD, true)
                            .where(belongsTo(account, user), ACCOUNT_USER_SIGNATURE.ID.eq(id))
                            .execute());
        }
    }

    private static Condition isOpen(AccountId account, UserId user) {
        return belongsTo(account, user).and(ACCOUNT_USER_SIGNATURE.CLOSED_AT.isNull());
    }

    private static Condition belongsTo(AccountId account, UserId user) {
        return ACCOUNT_USER_SIGNATURE
                .ACCOUNT_ID
                .eq(account.toString())
                .and(ACCOUNT_USER_SIGNATURE.USER_ID.eq(user.toString()));
    }
}
