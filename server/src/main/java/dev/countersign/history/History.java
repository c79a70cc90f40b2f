package dev.countersign.history;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The event log: append-only, each fact chained to its predecessor's hash. */
public interface History {
    /** Appends inside the open transaction and tells the followers. */
    void append(AccountId account, UUID subject, Actor by, Instant at, List<? extends Fact> facts);

    List<Recorded<Fact>> of(AccountId account, UUID subject);

    /** Whatever of the account the log has facts about. */
    List<UUID> subjects(AccountId account);

    /** Whether no fact of the subject was changed, dropped or moved. */
    boolean isIntact(AccountId account, UUID subject);
}
