package dev.countersign.autosign;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's leave for an application: whenever it is his turn to sign in an envelope of that application, the server may
 * do it for him.
 *
 * @param application its name, as the user read it
 * @param revoked how the authority ended, if it has
 */
public record StandingAuthority(
        UUID id,
        AccountId account,
        UserId user,
        String integrationKey,
        String application,
        Act given,
        @Nullable Act revoked) {
    /**
     * One giving or revoking.
     *
     * @param door through which it was done: the page or the API
     * @param by the user himself; an administrator may revoke, too
     */
    public record Act(
            Instant at,
            Actor.Kind door,
            UserId by,
            @Nullable String ip) {
        public static Act of(Actor actor, Instant at) {
            return new Act(at, actor.kind(), UserId.of(actor.id()), actor.ip());
        }
    }

    public boolean isInForce() {
        return revoked == null;
    }

    public StandingAuthority ended(Act by) {
        return new StandingAuthority(id, account, user, integrationKey, application, given, by);
    }
}
