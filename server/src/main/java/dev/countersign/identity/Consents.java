package dev.countersign.identity;

import dev.countersign.kernel.UserId;
import java.util.Set;

/** What users allowed applications to do in their name. */
public interface Consents {
    /** Whether the user allowed every one of the scopes. */
    boolean has(UserId user, String integrationKey, Set<String> scopes);

    /** Adds to what the user allowed before. */
    void give(UserId user, String integrationKey, Set<String> scopes);

    /** Takes scopes back; tokens that carry them are not worth more than the consent that is left. */
    void withdraw(UserId user, String integrationKey, Set<String> scopes);
}
