package dev.countersign.sealing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes moments in the account's zone, and says which zone that is. */
final class ZonedTimes {
    private final ZoneId zone;
    private final DateTimeFormatter format;

    ZonedTimes(ZoneId zone) {
        this.zone = zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        this.format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", Locale.ENGLISH)
                .withZone(this.zone);
    }

    String zone() {
        return zone.getId().equals("UTC")
                ? "UTC"
                : zone.getId() + " (" + zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ")";
    }

    String of(@Nullable Instant at) {
        return at == null ? "—" : format.format(at);
    }
}
