package dev.countersign.identity;

import dev.countersign.account.Account;
import dev.countersign.account.Accounts;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.UserId;
import java.util.Set;

/**
 * Who is calling: a user, and the application that calls for him.
 *
 * @param application the integration key
 */
public record Caller(
        UserId user,
        String userName,
        String email,
        boolean admin,
        AccountId account,
        String application,
        Set<String> scopes) {
    /** Whether the call is the application's beyond doubt, not merely of somebody who gave its key. */
    public boolean provesApplication() {
        return Scopes.proveTheApplication(scopes);
    }

    /** Whether this user himself has let the call be made, not an administrator in his name. */
    public boolean isHimself(UserId other) {
        return user.equals(other) && !Scopes.areOnBehalf(scopes);
    }

    /** Refuses a token that was issued for other things. */
    public void requireScope(String scope) {
        if (!scopes.contains(scope)) {
            throw ErrorCode.AUTHORIZATION_INVALID_TOKEN
                    .because()
                    .with(Refusal.Detail.of("scope", Scopes.format(scopes), scope)
                            .fix("Ask for the scope '" + scope + "' when the token is requested."));
        }
    }

    /** The account the path names, when the caller belongs to it. */
    public AccountId requireMembership(Accounts accounts, String pathAccount) {
        return accounts.named(pathAccount)
                .map(Account::id)
                .filter(account::equals)
                .orElseThrow(() -> ErrorCode.USER_LACKS_MEMBERSHIP
                        .because()
                        .with(Refusal.Detail.of("accountId", pathAccount, account.toString())
                                .fix("GET /oauth/userinfo lists the accounts of this user.")));
    }
}
