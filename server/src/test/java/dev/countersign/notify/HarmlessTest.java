package dev.countersign.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    @Test
    void namesCarryNoLinks() {
        assertThat(Harmless.name("Win at evil.com now")).isEqualTo("Win at evil. com now");
        assertThat(Harmless.name("https://evil.example/x")).isEqualTo("https: //evil. example/x");
        assertThat(Harmless.name("www.a.co")).isEqualTo("www. a. co");
        assertThat(Harmless.name("evil。com")).isEqualTo("evil。 com");
    }

    @Test
    void ordinaryNamesStay() {
        assertThat(Harmless.name("J. P. O'Neill-Straße Jr.")).isEqualTo("J. P. O'Neill-Straße Jr.");
        assertThat(Harmless.name("زينب علي")).isEqualTo("زينب علي");
        assertThat(Harmless.name("Ann 🖋 Example")).isEqualTo("Ann 🖋 Example");
    }

    @Test
    void linesHoldNoBreaksAndNoDirectionMarks() {
        assertThat(Harmless.line("a\r\nBcc: x@example.com\u2028b", 100)).isEqualTo("a Bcc: x@example.com b");
        assertThat(Harmless.line("\u202Efdp.exe\u2066", 100)).isEqualTo("fdp.exe");
        assertThat(Harmless.line("a\uD800b", 100)).isEqualTo("a b");
        assertThat(Harmless.line("🖋".repeat(50), 10)).isEqualTo("🖋".repeat(9) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com\r\nBcc: eve@example.com",
                "ann@example.com, eve@example.com",
                "<ann@example.com>",
                "ann",
                "@example.com",
                "ann@ex ample.com",
                "\"a b\"@example.com",
                "ann@\u202Eexample.com"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> MailAddress.checked(address)).isInstanceOf(MailRefused.class);
    }

    @Test
    void internationalAddressesKeepTheirNameAndGetAnAsciiDomain() {
        assertThat(MailAddress.checked("jürgen@bücher.example")).isEqualTo("jürgen@xn--bcher-kva.example");
        assertThat(MailAddress.key("Jürgen@Example.com")).isEqualTo(MailAddress.key("ju\u0308rgen@example.COM"));
    }
}
