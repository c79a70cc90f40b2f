package dev.countersign.sealing;

import dev.countersign.kernel.WallClock;
import dev.countersign.seal.LocalSigningKey;
import dev.countersign.seal.SealingAuthority;
import dev.countersign.seal.SealingIdentity;
import dev.countersign.seal.SigningKey;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** The key that seals the documents of this installation: made at the first start, the same on all nodes. */
public final class SealingKeys {
    private final SealingIdentities identities;
    private final WallClock clock;
    private volatile @Nullable SigningKey known;

    public SealingKeys(SealingIdentities identities, WallClock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    public SigningKey current() {
        var key = known;
        return key == null ? load() : key;
    }

    /** What a verifier has to trust. */
    public X509Certificate root() {
        return current().chain().getLast();
    }

    private synchronized SigningKey load() {
        var key = known;
        if (key == null) {
            key = LocalSigningKey.of(identities.load().orElseGet(this::create));
            known = key;
        }
        return key;
    }

    private SealingIdentity create() {
        var now = clock.instant();
        identities.addIfAbsent(SealingAuthority.create("Countersign", now), now);
        // another node may have been faster: what is stored counts
        return identities.load().orElseThrow(() -> new IllegalStateException("the sealing identity was not kept"));
    }
}
