package dev.countersign.sealing;

import dev.countersign.seal.SealingIdentity;
import java.time.Instant;
import java.util.Optional;

/** Where the installation keeps its sealing certificates and their keys. */
public interface SealingIdentities {
    Optional<SealingIdentity> load();

    /** Keeps it unless there is one already: of two nodes that start at once, the first one wins. */
    void addIfAbsent(SealingIdentity identity, Instant at);
}
