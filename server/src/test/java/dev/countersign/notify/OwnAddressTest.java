package dev.countersign.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OwnAddressTest {
    @Test
    void anAddressStandsAloneOrBehindAName() {
        assertThat(OwnAddress.parse("a@b.example")).isEqualTo(new OwnAddress(null, "a@b.example"));
        assertThat(OwnAddress.parse("<a@b.example>")).isEqualTo(new OwnAddress(null, "a@b.example"));
        assertThat(OwnAddress.parse("Acme Ltd <a@b.example>")).isEqualTo(new OwnAddress("Acme Ltd", "a@b.example"));
        assertThat(OwnAddress.parse("\"Acme, Ltd\" <a@b.example>"))
                .isEqualTo(new OwnAddress("Acme, Ltd", "a@b.example"));
    }

    @Test
    void whatIsWrittenAgainReadsTheSame() {
        for (var text : new String[] {"a@b.example", "Acme, Ltd <a@b.example>"}) {
            var once = OwnAddress.parse(text);
            assertThat(OwnAddress.parse(once.text())).isEqualTo(once);
        }
    }

    @Test
    void whatIsNoAddressIsSaid() {
        for (var text : new String[] {"", "Acme", "a@b, c@d", "Acme <>", "Acme <a@b"}) {
            assertThatThrownBy(() -> OwnAddress.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("--mail-from takes");
        }
    }
}
