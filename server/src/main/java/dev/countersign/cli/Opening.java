package dev.countersign.cli;

import dev.countersign.kernel.Settings;
import dev.countersign.sealing.SealingKeys;
import dev.countersign.sealing.SealingSelfTest;

/** The last steps of a start: what a first start needs, a seal to see that it can, one request to itself. */
final class Opening {
    private final OpenDoors doors;
    private final FirstStart firstStart;
    private final SealingSelfTest seal;
    private final SealingKeys keys;
    private final Settings settings;
    private final Readiness readiness;
    private final SelfCall self;

    Opening(
            OpenDoors doors,
            FirstStart firstStart,
            SealingSelfTest seal,
            SealingKeys keys,
            Settings settings,
            Readiness readiness,
            SelfCall self) {
        this.keys = keys;
        this.settings = settings;
        this.doors = doors;
        this.firstStart = firstStart;
        this.seal = seal;
        this.readiness = readiness;
        this.self = self;
    }

    Welcome run() {
        var welcome = firstStart.run(doors);
        seal.run();
        SealingRoot.write(keys.root(), settings.data());
        readiness.begin();
        self.run();
        return welcome;
    }
}
