package dev.countersign.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatesTest {
    @Test
    void instantsGoOutInUtcWithSevenDigits() {
        assertThat(WireDates.write(Instant.parse("2025-05-02T15:40:39.587Z")))
                .isEqualTo("2025-05-02T15:40:39.5870000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02, 2024-01-02T00:00:00Z",
        "2024/01/02, 2024-01-02T00:00:00Z",
        "1/2/2024, 2024-01-02T00:00:00Z",
        "2024-01-02T03:04:05Z, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.1234567Z, 2024-01-02T03:04:05.123456700Z",
        "2024-01-02T03:04:05+02:00, 2024-01-02T01:04:05Z",
        "2024-01-02T03:04, 2024-01-02T03:04:00Z",
        "2024-01-02 03:04:05, 2024-01-02T03:04:05Z",
        "1/2/2024 1:30:00 PM, 2024-01-02T13:30:00Z",
        "1/2/2024 12:05 am, 2024-01-02T00:05:00Z",
    })
    void datesComeInAsProgramsWriteThem(String text, String expected) {
        assertThat(WireDates.read(text, ZoneOffset.UTC)).contains(Instant.parse(expected));
    }

    @Test
    void aDateWithoutAZoneIsInTheAccountsZone() {
        assertThat(WireDates.read("2024-07-02", ZoneId.of("Europe/Berlin")))
                .contains(Instant.parse("2024-07-01T22:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-13-01", "2024-01-02T99:00"})
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(WireDates.read(text, ZoneOffset.UTC)).isEmpty();
    }
}
