package dev.countersign.api.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates on the wire: out in UTC with seven digits of fraction, in as most programs write them. */
public final class WireDates {
    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<DateTimeFormatter> TIMES = List.of(time("H", ""), time("h", "[ ]a"));
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT));

    private WireDates() {}

    public static String write(Instant instant) {
        return OUT.format(instant);
    }

    /** Reads a date or a time; without an offset it is in {@code zone}. Empty where it is neither. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        var plain = text.strip();
        return offset(plain).or(() -> local(plain, zone));
    }

    private static Optional<Instant> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> local(String text, ZoneId zone) {
        var parts = text.split("[T ]", 2);
        return day(parts[0])
                .flatMap(day -> parts.length == 1
                        ? Optional.of(day.atStartOfDay(zone).toInstant())
                        : time(parts[1])
                                .map(time ->
                                        LocalDateTime.of(day, time).atZone(zone).toInstant()));
    }

    private static Optional<LocalDate> day(String text) {
        for (var format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        for (var format : TIMES) {
            try {
                return Optional.of(LocalTime.parse(text, format));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter time(String hour, String half) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(hour + ":mm[:ss]")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern(half)
                .toFormatter(Locale.US);
    }
}
