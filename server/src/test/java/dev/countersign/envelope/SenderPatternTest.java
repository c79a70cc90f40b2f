package dev.countersign.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderPatternTest {
    @Test
    void aPatternAcceptsWhatItFinds() {
        assertThat(SenderPattern.accepts("^[0-9]{5}$", "75001")).isTrue();
        assertThat(SenderPattern.accepts("^[0-9]{5}$", "Paris")).isFalse();
        assertThat(SenderPattern.accepts("", "Paris")).isTrue();
        assertThat(SenderPattern.accepts(null, "Paris")).isTrue();
    }

    @Test
    void aPatternInAnotherDialectLocksNobodyOut() {
        assertThat(SenderPattern.accepts("[0-9", "75001")).isTrue();
    }

    /** Left alone, the first would look at more letters than there are grains of sand; the second ends the stack. */
    @Test
    void aPatternWithoutEndIsGivenUp() {
        assertThat(SenderPattern.accepts("(.*a){40}$", "a".repeat(60) + "!")).isTrue();
        assertThat(SenderPattern.accepts("^(a|b)+c", "ab".repeat(2000))).isTrue();
    }
}
