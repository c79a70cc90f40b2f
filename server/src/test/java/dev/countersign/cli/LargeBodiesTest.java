package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.kernel.Refusal;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LargeBodiesTest {
    private static final long HEAP = 512L * 1024 * 1024;
    private static final int MANY_MEGABYTES = 60 * 1024 * 1024;

    private final LargeBodies turns = new LargeBodies(HEAP);

    @Test
    void smallBodiesNeverWait() {
        turns.enter(LargeBodies.LARGEST);
        assertThat(turns.enter(200_000)).isZero();
    }

    @Test
    void aLargeBodyWaitsUntilTheOneBeforeItIsDone() throws Exception {
        var first = turns.enter(MANY_MEGABYTES);
        var second = CompletableFuture.supplyAsync(() -> turns.enter(MANY_MEGABYTES));
        assertThat(second).isNotDone();
        turns.leave(first);
        assertThat(second.get(10, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() {
        var request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return LargeBodies.LARGEST + 1L;
            }
        };
        assertThatThrownBy(() -> new LimitedRequest(request, turns).getInputStream())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(413));
    }

    /** As with {@code Transfer-Encoding: chunked}. */
    @Test
    void aBodyThatDoesNotSayItsSizeIsRefusedWhereItGrowsTooLarge() throws IOException {
        var request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[LargeBodies.LARGEST + 1]);
        try (var limited = new LimitedRequest(request, turns)) {
            assertThatThrownBy(() -> limited.getInputStream().readAllBytes()).isInstanceOf(Refusal.class);
        }
    }
}
