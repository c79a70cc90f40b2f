package dev.countersign.autosign.store;

import static dev.countersign.store.tables.Tables.AUTOSIGN_AUTHORITY;

import dev.countersign.account.User;
import dev.countersign.autosign.AuthorityEvent.AuthorityGiven;
import dev.countersign.autosign.AuthorityEvent.AuthorityRevoked;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.autosign.StandingAuthority;
import dev.countersign.autosign.StandingAuthority.Act;
import dev.countersign.history.History;
import dev.countersign.identity.Application;
import dev.countersign.identity.Consents;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Standing authorities in the database: row and fact in one transaction, one user's after the other. */
final class JooqStandingAuthorities implements StandingAuthorities {
    private final DSLContext db;
    private final Transactions transactions;
    private final History history;
    private final Consents consents;
    private final Ids ids;
    private final WallClock clock;

    JooqStandingAuthorities(
            DSLContext db, Transactions transactions, History history, Consents consents, Ids ids, WallClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.history = history;
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<StandingAuthority> inForce(AccountId account, UserId user, String integrationKey) {
        return db.selectFrom(AUTOSIGN_AUTHORITY)
                .where(isOf(account, user), AUTOSIGN_AUTHORITY.REVOKED_AT.isNull())
                .and(AUTOSIGN_AUTHORITY.INTEGRATION_KEY.eq(integrationKey))
                .fetchOptional(AuthorityRows::authority);
    }

    @Override
    public Optional<StandingAuthority> find(AccountId account, UserId user, UUID id) {
        return db.selectFrom(AUTOSIGN_AUTHORITY)
                .where(isOf(account, user), AUTOSIGN_AUTHORITY.ID.eq(id.toString()))
                .fetchOptional(AuthorityRows::authority);
    }

    @Override
    public List<StandingAuthority> of(AccountId account, UserId user) {
        return db.selectFrom(AUTOSIGN_AUTHORITY)
                .where(isOf(account, user))
                .orderBy(AUTOSIGN_AUTHORITY.GIVEN_AT.desc(), AUTOSIGN_AUTHORITY.ID)
                .fetch(AuthorityRows::authority);
    }

    @Override
    public StandingAuthority give(User user, Application application, Actor by) {
        if (!by.id().equals(user.id().toString())) {
            throw new IllegalArgumentException("nobody gives authority for somebody else");
        }
        return transactions.write(() -> {
            transactions.alone("standing authorities of " + user.id());
            return inForce(user.account(), user.id(), application.integrationKey())
                    .orElseGet(() -> given(user, application, by));
        });
    }

    private StandingAuthority given(User user, Application application, Actor by) {
        var authority = new StandingAuthority(
                ids.guid(),
                user.account(),
                user.id(),
                application.integrationKey(),
                application.name(),
                Act.of(by, now()),
                null);
        db.insertInto(AUTOSIGN_AUTHORITY).set(AuthorityRows.row(authority)).execute();
        var fact = new AuthorityGiven(user.id().toString(), application.integrationKey(), application.name());
        history.append(user.account(), authority.id(), by, authority.given().at(), List.of(fact));
        return authority;
    }

    @Override
    public Optional<StandingAuthority> revoke(AccountId account, UserId user, UUID id, Actor by) {
        return transactions.write(() -> {
            transactions.alone("standing authorities of " + user);
            return find(account, user, id).map(authority -> authority.isInForce() ? revoked(authority, by) : authority);
        });
    }

    private StandingAuthority revoked(StandingAuthority authority, Actor by) {
        var act = Act.of(by, now());
        db.update(AUTOSIGN_AUTHORITY)
                .set(AuthorityRows.revoked(act))
                .where(AUTOSIGN_AUTHORITY.ACCOUNT_ID.eq(authority.account().toString()))
                .and(AUTOSIGN_AUTHORITY.ID.eq(authority.id().toString()))
                .execute();
        consents.withdraw(authority.user(), authority.integrationKey(), Set.of(Scopes.STANDING_AUTHORITY));
        var fact = new AuthorityRevoked(authority.user().toString(), authority.integrationKey());
        history.append(authority.account(), authority.id(), by, act.at(), List.of(fact));
        return authority.ended(act);
    }

    private static Condition isOf(AccountId account, UserId user) {
        return AUTOSIGN_AUTHORITY.ACCOUNT_ID.eq(account.toString()).and(AUTOSIGN_AUTHORITY.USER_ID.eq(user.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
