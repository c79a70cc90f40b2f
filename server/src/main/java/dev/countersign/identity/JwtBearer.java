package dev.countersign.identity;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.UserId;
import dev.countersign.kernel.WallClock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Exchanges a signed assertion for a token. The order of the checks is the reference's: callers read the texts. */
public final class JwtBearer {
    private final Assertion.Reader reader;
    private final Applications applications;
    private final Accounts accounts;
    private final Consents consents;
    private final Tokens tokens;
    private final WallClock clock;

    public JwtBearer(
            Assertion.Reader reader,
            Applications applications,
            Accounts accounts,
            Consents consents,
            Tokens tokens,
            WallClock clock) {
        this.reader = reader;
        this.applications = applications;
        this.accounts = accounts;
        this.consents = consents;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Refuses an assertion whose audience is none of {@code audiences}. */
    public IssuedTokens exchange(String text, Collection<String> audiences) {
        var assertion = reader.read(text);
        var application = issuer(assertion, audiences);
        if (!assertion.isSignedByOneOf(application.publicKeys())) {
            throw OAuthRefusal.invalidGrant("no_valid_keys_or_signatures");
        }
        assertion.requireCurrent(clock.instant());
        var user = user(assertion);
        requireConsent(user.id(), application, assertion.scopes());
        return tokens.asserted(application, user.id(), assertion.scopes());
    }

    private Application issuer(Assertion assertion, Collection<String> audiences) {
        return assertion
                .issuer()
                .flatMap(applications::find)
                .filter(application -> assertion.isFor(audiences))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("issuer_not_found"));
    }

    private User user(Assertion assertion) {
        return assertion
                .subject()
                .flatMap(Guid::parse)
                .map(UserId::new)
                .flatMap(accounts::user)
                .filter(User::isActive)
                .orElseThrow(() -> OAuthRefusal.invalidGrant("user_not_found"));
    }

    private void requireConsent(UserId user, Application application, Set<String> scopes) {
        var needed = new LinkedHashSet<>(scopes);
        needed.add(Scopes.IMPERSONATION);
        if (!consents.has(user, application.integrationKey(), needed)) {
            throw OAuthRefusal.consentRequired();
        }
    }
}
