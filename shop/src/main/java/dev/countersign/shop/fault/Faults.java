package dev.countersign.shop.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong at the moment. Faults that count strike calls of the Admin API, one each. */
public final class Faults {
    /** Which calls of the Admin API a fault waits for. */
    public enum Calls {
        ANY,
        READS,
        WRITES;

        boolean include(boolean isWrite) {
            return switch (this) {
                case ANY -> true;
                case READS -> !isWrite;
                case WRITES -> isWrite;
            };
        }
    }

    /** The standing faults: they hold until they are switched off. */
    public record Standing(Duration latency, boolean isLocked, ProtectedData protectedData) {
        static final Standing NONE = new Standing(Duration.ZERO, false, ProtectedData.GRANTED);
    }

    /** Calls that fail with a status. */
    public record Failing(int status, Calls calls) {}

    private final Countdown throttled = new Countdown();
    private final Countdown failed = new Countdown();
    private final Countdown lost = new Countdown();
    private final Countdown late = new Countdown();
    private final AtomicReference<Duration> lateness = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Failing> failing = new AtomicReference<>(new Failing(500, Calls.ANY));
    private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.NONE);

    /** The next calls find the bucket full, whatever is in it. */
    public void throttle(int calls) {
        throttled.set(calls);
    }

    public void fail(Failing how, int calls) {
        failing.set(how);
        failed.set(calls);
    }

    /** The next writes are made, and their answers never arrive. */
    public void loseAnswers(int calls) {
        lost.set(calls);
    }

    /** The next writes are made at once, and their answers come so late. */
    public void delayAnswers(int calls, Duration howLate) {
        lateness.set(howLate);
        late.set(calls);
    }

    public void delay(Duration latency) {
        standing.updateAndGet(old -> new Standing(latency, old.isLocked(), old.protectedData()));
    }

    public void lock(boolean isLocked) {
        standing.updateAndGet(old -> new Standing(old.latency(), isLocked, old.protectedData()));
    }

    public void protect(ProtectedData access) {
        standing.updateAndGet(old -> new Standing(old.latency(), old.isLocked(), access));
    }

    public void clear() {
        throttled.set(0);
        failed.set(0);
        lost.set(0);
        late.set(0);
        standing.set(Standing.NONE);
    }

    public Standing standing() {
        return standing.get();
    }

    public boolean throttles() {
        return throttled.strikes();
    }

    /** The status with which this call fails, if it does. */
    public Optional<Integer> failure(boolean isWrite) {
        var how = failing.get();
        return how.calls().include(isWrite) && failed.strikes() ? Optional.of(how.status()) : Optional.empty();
    }

    public boolean losesAnswer(boolean isWrite) {
        return isWrite && lost.strikes();
    }

    /** For how long the answer of this call, which is done, is held back. */
    public Duration holdsAnswer(boolean isWrite) {
        return isWrite && late.strikes() ? lateness.get() : Duration.ZERO;
    }

    /** How often each counting fault will still strike. */
    public record Left(int throttled, int failing, int lost, int late) {}

    public Left left() {
        return new Left(throttled.left(), failed.left(), lost.left(), late.left());
    }

    public Failing failing() {
        return failing.get();
    }
}
