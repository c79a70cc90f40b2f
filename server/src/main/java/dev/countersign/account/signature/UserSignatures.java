package dev.countersign.account.signature;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signatures that users keep. Of those a user has not closed, one is his standard and no two have one name. */
public interface UserSignatures {
    /** Those that are not closed, the standard one first, then by name. */
    List<UserSignature> of(AccountId account, UserId user);

    /** The one that is used when none is named. */
    Optional<UserSignature> standard(AccountId account, UserId user);

    /** What became of a closed signature that was changed. */
    Optional<UUID> successor(AccountId account, UserId user, UUID closed);

    /** Adds a signature in place of the one of this name; the first one is the standard, whatever it says. */
    UserSignature add(UserSignature fresh);

    /** Puts a signature in place of one that is not closed; empty when somebody was faster. */
    Optional<UserSignature> replace(UUID old, UserSignature fresh);

    /** Closes a signature; the one changed last becomes the standard. False when somebody was faster. */
    boolean close(UserSignature signature, Instant at);
}
