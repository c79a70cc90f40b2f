package dev.countersign.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the business clock, so that a test need not wait for an envelope to expire. */
@RestController
@SandboxOnly
final class ClockController {
    private static final Logger LOG = LoggerFactory.getLogger(ClockController.class);

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    @GetMapping("/dev/clock")
    Map<String, String> now() {
        return Map.of("now", clock.instant().toString());
    }

    @PutMapping(path = "/dev/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> move(@RequestBody Move move) {
        try {
            clock.set(move.from(clock.instant()));
            LOG.info("The business clock now says {}", clock.instant());
            return ResponseEntity.ok(now());
        } catch (DateTimeException | ArithmeticException e) {
            return ResponseEntity.badRequest()
                    .body(Map.of("message", "Say {\"now\": \"2026-01-31T12:00:00Z\"} or {\"advance\": \"P1D\"}."));
        }
    }

    /** Either where to, or how far: {@code P1D}, {@code P1M} and {@code PT2H} all do. */
    record Move(@Nullable String now, @Nullable String advance) {
        Instant from(Instant present) {
            if (now != null) {
                return Instant.parse(now);
            }
            if (advance == null) {
                throw new DateTimeException("neither now nor advance");
            }
            return advance.contains("T") || advance.endsWith("D")
                    ? present.plus(Duration.parse(advance))
                    : present.atZone(ZoneOffset.UTC).plus(Period.parse(advance)).toInstant();
        }
    }
}
