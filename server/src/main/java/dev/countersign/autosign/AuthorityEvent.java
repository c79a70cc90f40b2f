package dev.countersign.autosign;

import dev.countersign.history.Fact;

/** What happens to a standing authority; the log remembers by whom, when and from where. */
public sealed interface AuthorityEvent extends Fact {
    /** @param user whose signature it is about, a GUID */
    record AuthorityGiven(String user, String integrationKey, String application) implements AuthorityEvent {}

    /** Whose authority ended, and for which application. */
    record AuthorityRevoked(String user, String integrationKey) implements AuthorityEvent {}
}
