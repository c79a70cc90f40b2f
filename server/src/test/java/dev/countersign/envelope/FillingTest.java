package dev.countersign.envelope;

import static dev.countersign.envelope.GivenEnvelope.given;
import static dev.countersign.envelope.GivenEnvelope.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillingTest {
    private final Tab text = tab(TabType.TEXT);

    @Test
    void aTextOfOneLineHasNoOther() {
        assertThat(expected(text, "first\nsecond")).isEqualTo("one line");
        assertThat(expected(text, "first\rsecond")).isEqualTo("one line");
        assertThatCode(() -> fill(text, "first")).doesNotThrowAnyException();
    }

    @Test
    void aTextStaysInItsField() {
        assertThat(expected(text, "long ".repeat(200))).contains("fits its field");
        assertThatCode(() -> fill(text, "12 Rather Long Street, Flat 7, Some Town in the North"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSignatureTabIsSignedOrEmpty() {
        var sign = tab(TabType.SIGN_HERE);

        assertThat(expected(sign, "x")).contains("signed");
        assertThatCode(() -> fill(sign, "signed")).doesNotThrowAnyException();
    }

    @Test
    void noTabTakesMoreThanTheLongestText() {
        assertThat(withMaxLength(text, 100_000).maxLength()).isEqualTo(Tab.LONGEST);
    }

    private static Tab tab(TabType type) {
        return given().tab(type, "ann", 80, 120).draft().contents().tabs().getFirst();
    }

    private static void fill(Tab tab, String value) {
        Filling.check(List.of(tab), List.of(new TabValue(tab.id(), value)), signature("Ann"));
    }

    private static String expected(Tab tab, String value) {
        return catchThrowableOfType(Refusal.class, () -> fill(tab, value))
                .details()
                .getFirst()
                .expected();
    }

    private static Tab withMaxLength(Tab tab, int maxLength) {
        return new Tab(
                tab.id(),
                tab.type(),
                tab.recipientId(),
                tab.documentId(),
                tab.page(),
                tab.x(),
                tab.y(),
                tab.width(),
                tab.height(),
                tab.label(),
                tab.tooltip(),
                null,
                null,
                tab.required(),
                tab.locked(),
                maxLength,
                null,
                null,
                tab.scale(),
                tab.style(),
                null,
                tab.rest());
    }
}
