package dev.countersign.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void theWaitDoublesUpToTenMinutes() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(n -> BackOff.after(n).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(BackOff.after(11)).isEqualTo(Duration.ofMinutes(10));
        assertThat(BackOff.after(5000)).isEqualTo(Duration.ofMinutes(10));
    }
}
