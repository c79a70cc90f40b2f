package dev.countersign.account.store;

import static dev.countersign.store.tables.Tables.ACCOUNT;
import static dev.countersign.store.tables.Tables.ACCOUNT_USER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.account.Account;
import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.UserFilter;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Accounts in the database. Every call names its account, so reading one is remembered for a second. */
final class JooqAccounts implements Accounts {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final DSLContext db;
    private final Transactions transactions;
    private final Cache<String, Account> cache = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();

    JooqAccounts(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public Account find(AccountId id) {
        return named(id.toString()).orElseThrow(() -> ErrorCode.USER_LACKS_MEMBERSHIP.because());
    }

    @Override
    public Optional<Account> named(String guidOrNumber) {
        var name = guidOrNumber.toLowerCase(Locale.ROOT);
        var remembered = Optional.ofNullable(cache.getIfPresent(name));
        return remembered.or(() -> remember(name, read(name)));
    }

    private Optional<Account> remember(String name, Optional<Account> account) {
        account.ifPresent(found -> cache.put(name, found));
        return account;
    }

    private Optional<Account> read(String name) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(name).or(ACCOUNT.EXTERNAL_ID.eq(name)))
                .fetchOptional(AccountRows::account);
    }

    @Override
    public List<Account> all() {
        return db.selectFrom(ACCOUNT).orderBy(ACCOUNT.CREATED_AT, ACCOUNT.ID).fetch(AccountRows::account);
    }

    @Override
    public Page<User> users(AccountId account, UserFilter filter, int start, int count) {
        var wanted = matching(account, filter);
        var total = db.fetchCount(ACCOUNT_USER, wanted);
        var users = db.selectFrom(ACCOUNT_USER)
                .where(wanted)
                .orderBy(ACCOUNT_USER.NAME_KEY, ACCOUNT_USER.ID)
                .limit(count)
                .offset(start)
                .fetch(AccountRows::user);
        return new Page<>(users, total, start);
    }

    private static Condition matching(AccountId account, UserFilter filter) {
        var statuses = filter.statuses().stream()
                .map(status -> status.toLowerCase(Locale.ROOT))
                .toList();
        return ACCOUNT_USER
                .ACCOUNT_ID
                .eq(account.toString())
                .and(given(filter.email(), ACCOUNT_USER.EMAIL_KEY::eq))
                .and(given(filter.emailPart(), ACCOUNT_USER.EMAIL_KEY::contains))
                .and(given(filter.namePart(), ACCOUNT_USER.NAME_KEY::contains))
                .and(
                        statuses.isEmpty()
                                ? DSL.noCondition()
                                : DSL.lower(ACCOUNT_USER.STATUS).in(statuses));
    }

    private static Condition given(@Nullable String text, Function<String, Condition> condition) {
        return text == null ? DSL.noCondition() : condition.apply(AccountRows.key(text));
    }

    @Override
    public Optional<User> user(UserId id) {
        return db.selectFrom(ACCOUNT_USER)
                .where(ACCOUNT_USER.ID.eq(id.toString()))
                .fetchOptional(AccountRows::user);
    }

    @Override
    public Optional<User> userByEmail(AccountId account, String email) {
        return usersByEmail(email).stream()
                .filter(user -> user.account().equals(account))
                .findFirst();
    }

    @Override
    public List<User> usersByEmail(String email) {
        return db
                .selectFrom(ACCOUNT_USER)
                .where(ACCOUNT_USER.EMAIL_KEY.eq(AccountRows.key(email)))
                .orderBy(ACCOUNT_USER.CREATED_AT, ACCOUNT_USER.ID)
                .fetch(AccountRows::user)
                .stream()
                .filter(User::isActive)
                .toList();
    }

    @Override
    public void add(Account account) {
        transactions.write(
                () -> db.insertInto(ACCOUNT).set(AccountRows.row(account)).execute());
    }

    @Override
    public void add(User user) {
        transactions.write(
                () -> db.insertInto(ACCOUNT_USER).set(AccountRows.row(user)).execute());
    }
}
