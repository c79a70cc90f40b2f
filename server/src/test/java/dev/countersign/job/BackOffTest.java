package dev.countersign.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void theWaitDoublesUpToTenMinutes() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> BackOff.after(n, TEN_MINUTES).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(BackOff.after(11, TEN_MINUTES)).isEqualTo(Duration.ofMinutes(10));
        assertThat(BackOff.after(5000, TEN_MINUTES)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aHandlerMayWaitLonger() {
        assertThat(BackOff.after(12, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(2048));
        assertThat(BackOff.after(5000, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }
}
