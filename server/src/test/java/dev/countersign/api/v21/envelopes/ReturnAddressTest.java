package dev.countersign.api.v21.envelopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.api.wire.WireObject;
import dev.countersign.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnAddressTest {
    @Test
    void pagesAndAppsAreAddresses() {
        for (var url : List.of(
                "http://localhost:8080/ds-return?state=123",
                "https://app.example/done#part",
                "https://app.example/{event}",
                "https://bücher.example/größe",
                "myapp://done",
                "com.example.app:/done")) {
            assertThat(read(url)).isEqualTo(url);
        }
    }

    @Test
    void whatNoBrowserCanBeSentToIsRefusedBeforeAnybodySigns() {
        for (var url : List.of(
                "https://app.example/all done",
                "/done",
                "app.example/done",
                "https:///done",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd")) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(url));
        }
    }

    private static String read(String url) {
        return ReturnAddress.of(WireObject.empty(), "returnUrl", url);
    }
}
