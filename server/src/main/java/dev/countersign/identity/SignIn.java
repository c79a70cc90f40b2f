package dev.countersign.identity;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Checks an e-mail address, or a user's GUID, with a password; who is wrong too often waits. */
public final class SignIn {
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final WallClock clock;

    public SignIn(Accounts accounts, Passwords passwords, LoginAttempts attempts, WallClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public sealed interface Outcome {
        record Welcome(User user) implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait() implements Outcome {}
    }

    /**
     * Attempts to sign in.
     *
     * @param address where the attempt came from; each address has its own count, so that nobody can lock out another
     */
    public Outcome attempt(String name, String password, String address) {
        var who = Digest.sha256(address + "\n" + name.strip().toLowerCase(Locale.ROOT));
        var now = clock.instant();
        // Counted before the password is looked at: attempts side by side do not slip through
        if (attempts.count(who, MOST_ATTEMPTS, now.minus(PAUSE), now) > MOST_ATTEMPTS) {
            return new Outcome.Wait();
        }
        var user = matching(candidates(name), password);
        user.ifPresent(u -> attempts.forget(who));
        return user.<Outcome>map(Outcome.Welcome::new).orElseGet(Outcome.Wrong::new);
    }

    private List<User> candidates(String name) {
        if (name.indexOf('\0') >= 0) {
            return List.of(); // nobody is called so, and PostgreSQL compares no text with it
        }
        return UserId.parse(name.strip())
                .map(id -> accounts.user(id).filter(User::isActive).stream().toList())
                .orElseGet(() -> accounts.usersByEmail(name));
    }

    private Optional<User> matching(List<User> candidates, String password) {
        if (candidates.isEmpty()) {
            passwords.matches(NOBODY, password);
        }
        return candidates.stream()
                .filter(user -> passwords.matches(user.id(), password))
                .findFirst();
    }
}
