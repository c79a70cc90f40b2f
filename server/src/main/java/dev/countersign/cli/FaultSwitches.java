package dev.countersign.cli;

import dev.countersign.ceremony.Faults;
import dev.countersign.kernel.EnvelopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on in the sandbox. */
final class FaultSwitches implements Faults {
    private final List<Switch> on = new ArrayList<>();

    /**
     * A fault that is on.
     *
     * @param envelope whose requests fail; all where there is none
     * @param requests how many are still to fail; until it is switched off where there is no number
     */
    record Switch(
            Fault fault,
            @Nullable EnvelopeId envelope,
            @Nullable Integer requests) {
        boolean strikes(Fault asked, EnvelopeId who) {
            return fault == asked && (envelope == null || envelope.equals(who));
        }

        boolean isLast() {
            return requests != null && requests <= 1;
        }

        Switch struck() {
            return requests == null ? this : new Switch(fault, envelope, requests - 1);
        }
    }

    synchronized void turnOn(Switch fresh) {
        on.removeIf(old -> old.fault == fresh.fault && Objects.equals(old.envelope, fresh.envelope));
        on.add(fresh);
    }

    synchronized void turnOff(Fault fault) {
        on.removeIf(old -> old.fault == fault);
    }

    synchronized void turnAllOff() {
        on.clear();
    }

    synchronized List<Switch> on(Fault fault) {
        return on.stream().filter(old -> old.fault == fault).toList();
    }

    @Override
    public void strike(EnvelopeId envelope) {
        if (isDue(Fault.CEREMONY_EXCEPTION, envelope)) {
            throw new IllegalStateException("The fault " + Fault.CEREMONY_EXCEPTION.wire()
                    + " is switched on for envelope " + envelope + ", see /dev/faults.");
        }
    }

    private synchronized boolean isDue(Fault fault, EnvelopeId envelope) {
        for (var i = 0; i < on.size(); i++) {
            var found = on.get(i);
            if (found.strikes(fault, envelope)) {
                if (found.isLast()) {
                    on.remove(i);
                } else {
                    on.set(i, found.struck());
                }
                return true;
            }
        }
        return false;
    }
}
