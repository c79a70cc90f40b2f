package dev.countersign.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often one may have a code sent: not twice in half a minute to the same target, and five times in an hour. */
final class SendPace {
    static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration APART = Duration.ofSeconds(30);
    private static final int MOST = 5;

    private SendPace() {}

    /**
     * How long to wait for the next one; empty when it may go now.
     *
     * @param sent within the window, the latest first
     */
    static Optional<Duration> wait(List<OneTimeCode> sent, String target, Instant now) {
        var next = sent.size() >= MOST
                ? Optional.of(sent.get(MOST - 1).sentAt().plus(WINDOW))
                : sent.stream()
                        .filter(code -> code.target().equals(target))
                        .findFirst()
                        .map(code -> code.sentAt().plus(APART));
        return next.filter(now::isBefore).map(then -> Duration.between(now, then));
    }
}
