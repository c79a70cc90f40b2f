package dev.countersign.autosign;

import dev.countersign.account.User;
import dev.countersign.identity.Application;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The standing authorities that users gave. Each giving and revoking is a fact in the log, under the authority's id. */
public interface StandingAuthorities {
    Optional<StandingAuthority> inForce(AccountId account, UserId user, String integrationKey);

    /** The user's authority with this id, also when he revoked it since. */
    Optional<StandingAuthority> find(AccountId account, UserId user, UUID id);

    /** All the user ever gave, the latest first. */
    List<StandingAuthority> of(AccountId account, UserId user);

    /** The user's authority for the application: a new one, unless one is in force. Only the user himself gives it. */
    StandingAuthority give(User user, Application application, Actor by);

    /**
     * Ends the authority, and with it the consent by which the application could ask for another one; what has ended
     * stays as it is. Empty when the user gave no authority with this id.
     */
    Optional<StandingAuthority> revoke(AccountId account, UserId user, UUID id, Actor by);
}
