package dev.countersign.api;

import dev.countersign.account.Account;
import dev.countersign.identity.Caller;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API: who calls, for which account, through which version and from where.
 *
 * @param version {@code v2} or {@code v2.1}, as in the path
 * @param origin scheme and host for addresses in the answer
 * @param edit the header {@code X-DocuSign-Edit} as it came
 */
public record Call(
        Caller caller,
        Account account,
        String version,
        String origin,
        String ip,
        @Nullable String edit) {
    public AccountId accountId() {
        return account.id();
    }

    public Actor actor() {
        return new Actor(Actor.Kind.API, caller.user().toString(), caller.userName(), caller.email(), ip);
    }

    public ZoneId zone() {
        return account.settings().zone();
    }
}
