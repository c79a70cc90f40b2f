package dev.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.envelope.recipient.Arrangement.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({
        "annabel@example.com,an•••@example.com",
        "ann@example.com,a•••@example.com",
        "a@example.com,a•••@example.com",
        "😀😀😀😀😀@example.com,😀😀•••@example.com",
        "@,•••@",
    })
    void anAddressKeepsItsBeginningAndItsDomain(String address, String masked) {
        assertThat(Masked.of(Way.EMAIL, address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"+14155550100,+14•••0100", "4155550100,•••0100", "12345,•••45"})
    void aNumberKeepsItsEnd(String number, String masked) {
        assertThat(Masked.of(Way.SMS, number)).isEqualTo(masked);
    }
}
