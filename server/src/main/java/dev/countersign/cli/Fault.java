package dev.countersign.cli;

import java.util.Arrays;
import java.util.Optional;

/** What can be made to fail in the sandbox. */
enum Fault {
    CEREMONY_EXCEPTION(
            "ceremony.exception", "The next page or step of a signing ceremony fails as a defect of the server would.");

    private final String wire;
    private final String description;

    Fault(String wire, String description) {
        this.wire = wire;
        this.description = description;
    }

    static Optional<Fault> named(String wire) {
        return Arrays.stream(values()).filter(fault -> fault.wire.equals(wire)).findFirst();
    }

    String wire() {
        return wire;
    }

    String description() {
        return description;
    }
}
