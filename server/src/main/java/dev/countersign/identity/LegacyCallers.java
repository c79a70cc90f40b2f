package dev.countersign.identity;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.UserId;
import java.util.Optional;
import java.util.Set;

/** Tells the caller from the legacy header, as clients of v2 still send it. */
public final class LegacyCallers {
    // The header comes without an address, so that all its attempts for one user count together
    private static final String DOOR = "legacy header";

    private final LegacyCredentials.Reader reader;
    private final Applications applications;
    private final Accounts accounts;
    private final SignIn signIn;

    public LegacyCallers(LegacyCredentials.Reader reader, Applications applications, Accounts accounts, SignIn signIn) {
        this.reader = reader;
        this.applications = applications;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    Caller authenticate(String header) {
        var credentials = reader.read(header).orElseThrow(() -> ErrorCode.USER_AUTHENTICATION_FAILED.because());
        var application = applications
                .find(credentials.keyWithoutPrefix())
                .orElseThrow(() -> ErrorCode.PARTNER_AUTHENTICATION_FAILED.because());
        var self = signedIn(credentials);
        var user = onBehalf(self, credentials);
        var scopes = Scopes.unproven(Set.of(Scopes.SIGNATURE));
        return TokenCallers.caller(
                user, application.integrationKey(), user.equals(self) ? scopes : Scopes.onBehalf(scopes));
    }

    private User signedIn(LegacyCredentials credentials) {
        return switch (signIn.attempt(credentials.userName(), credentials.password(), DOOR)) {
            case SignIn.Outcome.Welcome(var user) -> user;
            case SignIn.Outcome.Wrong() -> throw ErrorCode.USER_AUTHENTICATION_FAILED.because();
            case SignIn.Outcome.Wait() ->
                throw ErrorCode.USER_AUTHENTICATION_FAILED.because("Too many wrong attempts: wait a minute.");
        };
    }

    /** Only an administrator may act for someone else of his account. */
    private User onBehalf(User user, LegacyCredentials credentials) {
        var name = credentials.sendOnBehalfOf();
        if (name == null || name.isBlank()) {
            return user;
        }
        if (!user.admin()) {
            throw ErrorCode.USER_LACKS_PERMISSIONS.because();
        }
        return colleague(user, name).orElseThrow(() -> ErrorCode.USER_LACKS_MEMBERSHIP.because());
    }

    private Optional<User> colleague(User user, String name) {
        return UserId.parse(name.strip())
                .map(accounts::user)
                .orElseGet(() -> accounts.userByEmail(user.account(), name))
                .filter(User::isActive)
                .filter(other -> other.account().equals(user.account()));
    }
}
