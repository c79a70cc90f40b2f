package dev.countersign.shop.admin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of the Admin API: one a quarter, each supported for a year; an older one, or none, is answered by the oldest supported. */
public final class ApiVersions {
    private static final Pattern QUARTER = Pattern.compile("20\\d\\d-(01|04|07|10)");
    private static final LocalTime RELEASE = LocalTime.of(17, 0);
    private static final String UNSTABLE = "unstable";
    private static final int MONTHS_SUPPORTED = 12;

    private final InstantSource clock;

    public ApiVersions(InstantSource clock) {
        this.clock = clock;
    }

    /** Which version answers, and whether another one was meant. */
    record Answering(String version, boolean fellForward) {}

    public String current() {
        return newest().toString();
    }

    /** @param asked empty for a path without a version */
    Optional<Answering> answering(Optional<String> asked) {
        if (asked.isEmpty()) {
            return Optional.of(new Answering(oldest().toString(), true));
        }
        if (asked.get().equals(UNSTABLE)) {
            return Optional.of(new Answering(UNSTABLE, false));
        }
        return QUARTER.matcher(asked.get()).matches() ? known(YearMonth.parse(asked.get())) : Optional.empty();
    }

    private Optional<Answering> known(YearMonth asked) {
        var candidate = newest().plusMonths(3);
        if (asked.isAfter(candidate)) {
            return Optional.empty();
        }
        return Optional.of(
                asked.isBefore(oldest())
                        ? new Answering(oldest().toString(), true)
                        : new Answering(asked.toString(), false));
    }

    private YearMonth newest() {
        var today = clock.instant().atOffset(ZoneOffset.UTC);
        var quarter = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1);
        return clock.instant().isBefore(releaseOf(quarter)) ? quarter.minusMonths(3) : quarter;
    }

    /** The oldest whose year has not passed. */
    private YearMonth oldest() {
        return newest().minusMonths(MONTHS_SUPPORTED - 3);
    }

    private static Instant releaseOf(YearMonth version) {
        return LocalDate.of(version.getYear(), version.getMonth(), 1)
                .atTime(RELEASE)
                .toInstant(ZoneOffset.UTC);
    }
}
