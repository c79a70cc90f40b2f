package dev.countersign.identity;

import dev.countersign.account.Account;
import dev.countersign.account.AccountSettings;
import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.UserFilter;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ports of the room without a database. */
public final class InMemory {
    private InMemory() {}

    public static final class MemoryGrants implements Grants {
        private final Map<String, Grant> grants = new HashMap<>();

        @Override
        public void add(Grant grant) {
            grants.put(grant.hash(), grant);
        }

        @Override
        public Optional<Grant> find(String hash) {
            return Optional.ofNullable(grants.get(hash));
        }

        @Override
        public boolean exchange(String hash, Instant at, List<Grant> successors) {
            var g = grants.get(hash);
            if (g == null || g.usedAt() != null) {
                return false;
            }
            add(new Grant(
                    hash,
                    g.kind(),
                    g.family(),
                    g.user(),
                    g.integrationKey(),
                    g.scopes(),
                    g.challenge(),
                    g.issuedAt(),
                    g.expiresAt(),
                    at));
            successors.forEach(this::add);
            return true;
        }

        @Override
        public void revoke(String hash) {
            grants.remove(hash);
        }

        @Override
        public void revokeFamily(UUID family) {
            grants.values().removeIf(grant -> grant.family().equals(family));
        }
    }

    public static final class MemoryApplications implements Applications {
        private final Map<String, Application> applications = new HashMap<>();

        @Override
        public Optional<Application> find(String integrationKey) {
            return Optional.ofNullable(applications.get(integrationKey.toLowerCase(Locale.ROOT)));
        }

        @Override
        public List<Application> ofAccount(AccountId account) {
            return applications.values().stream()
                    .filter(a -> a.account().equals(account))
                    .toList();
        }

        @Override
        public void add(Application application) {
            applications.put(application.integrationKey(), application);
        }

        @Override
        public void replace(Application application) {
            add(application);
        }
    }

    public static final class MemoryConsents implements Consents {
        private final Map<String, Set<String>> given = new HashMap<>();

        @Override
        public boolean has(UserId user, String integrationKey, Set<String> scopes) {
            return given.getOrDefault(user + integrationKey, Set.of()).containsAll(scopes);
        }

        @Override
        public void give(UserId user, String integrationKey, Set<String> scopes) {
            given.computeIfAbsent(user + integrationKey, k -> new HashSet<>()).addAll(scopes);
        }

        @Override
        public void withdraw(UserId user, String integrationKey, Set<String> scopes) {
            given.getOrDefault(user + integrationKey, new HashSet<>()).removeAll(scopes);
        }
    }

    public static final class MemoryPasswords implements Passwords {
        private final Map<UserId, String> passwords = new HashMap<>();

        @Override
        public void set(UserId user, String password) {
            passwords.put(user, password);
        }

        @Override
        public boolean matches(UserId user, String password) {
            return password.equals(passwords.get(user));
        }
    }

    public static final class MemoryAttempts implements LoginAttempts {
        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, Instant> last = new HashMap<>();

        @Override
        public int count(String who, int most, Instant since, Instant now) {
            if (last.getOrDefault(who, Instant.MIN).isBefore(since)) {
                counts.remove(who);
            }
            var count = counts.merge(who, 1, Integer::sum);
            if (count <= most) {
                last.put(who, now);
            }
            return count;
        }

        @Override
        public void forget(String who) {
            counts.remove(who);
        }
    }

    /** One account and its users. */
    public static final class MemoryAccounts implements Accounts {
        public final Account account =
                new Account(new AccountId(new UUID(1, 1)), "1000", "Acme", Instant.EPOCH, AccountSettings.DEFAULT);
        /** The filter of the last list. */
        public UserFilter asked = UserFilter.EVERYONE;

        private final Map<UserId, User> users = new HashMap<>();

        @Override
        public Account find(AccountId id) {
            return account;
        }

        @Override
        public Optional<Account> named(String guidOrNumber) {
            return Optional.of(account);
        }

        @Override
        public List<Account> all() {
            return List.of(account);
        }

        @Override
        public Page<User> users(AccountId id, UserFilter filter, int start, int count) {
            asked = filter;
            var page = users.values().stream().skip(start).limit(count).toList();
            return new Page<>(page, users.size(), start);
        }

        @Override
        public Optional<User> user(UserId id) {
            return Optional.ofNullable(users.get(id));
        }

        @Override
        public Optional<User> userByEmail(AccountId id, String email) {
            return usersByEmail(email).stream().findFirst();
        }

        @Override
        public List<User> usersByEmail(String email) {
            if (email.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("PostgreSQL compares no text with U+0000");
            }
            return users.values().stream()
                    .filter(user -> user.isActive() && user.email().equalsIgnoreCase(email))
                    .toList();
        }

        @Override
        public void add(Account added) {
            throw new UnsupportedOperationException("there is one account");
        }

        @Override
        public void add(User user) {
            users.put(user.id(), user);
        }
    }
}
