package dev.countersign.sealing;

import dev.countersign.seal.SealSelfTest;

/** Shows, before the server says it is ready, that this installation's key makes valid seals. */
public final class SealingSelfTest {
    private final SealingKeys keys;

    public SealingSelfTest(SealingKeys keys) {
        this.keys = keys;
    }

    public void run() {
        new SealSelfTest().run(keys.current());
    }
}
