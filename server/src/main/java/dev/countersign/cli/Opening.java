package dev.countersign.cli;

import java.util.List;

/** The last steps of a start: what a first start needs, the rooms' own checks, one request to itself. */
final class Opening {
    private final OpenDoors doors;
    private final FirstStart firstStart;
    private final List<ReadinessCheck> checks;
    private final Readiness readiness;
    private final SelfCall self;

    Opening(OpenDoors doors, FirstStart firstStart, List<ReadinessCheck> checks, Readiness readiness, SelfCall self) {
        this.doors = doors;
        this.firstStart = firstStart;
        this.checks = checks;
        this.readiness = readiness;
        this.self = self;
    }

    Welcome run() {
        var welcome = firstStart.run(doors);
        checks.forEach(ReadinessCheck::run);
        readiness.begin();
        self.run();
        return welcome;
    }
}
