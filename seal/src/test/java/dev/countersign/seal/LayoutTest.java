package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.seal.type.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final TextStyle PLAIN = TextStyle.plain(FontFace.SANS, 12);

    private final LayoutEngine layout = new LayoutEngine();

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "שלום עולם", "محمد علي", "สวัสดี", "कार्त्तिक", "Łukasz Žižka ﬁ"})
    void textOfEveryScriptIsReadBackByPdftotext(String text) {
        var stamped = stamp(text, PLAIN);
        assertThat(Tools.text(stamped).replaceAll("[\u200b\u200e\u200f\u202a-\u202e]", ""))
                .contains(text);
        assertThat(Tools.run(stamped, "pdffonts", "FILE")).doesNotContain("no  no");
    }

    @Test
    void everyFaceCanBeEmbedded() {
        for (var face : FontFace.values()) {
            assertThat(Tools.text(stamp("Grace Hopper", TextStyle.plain(face, 18))))
                    .contains("Grace Hopper");
        }
    }

    @Test
    void longTextWrapsAtBlanksAndLongWordsInside() {
        var laidOut = layout.layOut("one two three four Donaudampfschifffahrtsgesellschaft", PLAIN, 60);
        assertThat(laidOut.lines()).hasSizeGreaterThan(4).allMatch(line -> line.width() <= 60.01f);
        assertThat(laidOut.lines().getFirst().text()).isEqualTo("one two");
        assertThat(layout.layOut("a\n\nb", PLAIN, 0).lines()).hasSize(3);
    }

    @Test
    void textShrinksToItsBox() {
        var laidOut = layout.fit("A rather long name for this box", PLAIN, 80, 12);
        assertThat(laidOut.size()).isLessThan(12);
        assertThat(laidOut.width()).isLessThanOrEqualTo(80.01f);
    }

    @Test
    void longTextWithoutBlanksIsLaidOutInNoTime() {
        var text = "x".repeat(2000);
        layout.fit(text, PLAIN, 84, 22);
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertThat(layout.fit(text, PLAIN, 84, 22).size()).isEqualTo(4);
        }
        assertThat((System.nanoTime() - start) / 5e6).isLessThan(150); // generous: shared machines
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"one two  three four, five", "محمد علي ومريم وسارة", "สวัสดีชาวโลกทั้งหลาย", "AVAVAVAVAVAVAVAV"})
    void eachLineTakesAsMuchAsFitsAndNothingIsLost(String text) {
        for (float width = 20; width < 120; width += 7) {
            var lines = layout.layOut(text, PLAIN, width).lines();
            assertThat(String.join("", lines.stream().map(TextLine::text).toList())
                            .replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
            for (var line : lines) {
                assertThat(line.width() <= width + 0.01f
                                || line.text().codePointCount(0, line.text().length()) <= 2)
                        .isTrue();
            }
        }
    }

    @Test
    void faceNamesOfDocuSignAreKnown() {
        assertThat(FontFace.named("TimesNewRoman")).isEqualTo(FontFace.SERIF);
        assertThat(FontFace.named("lucida console")).isEqualTo(FontFace.MONO);
        assertThat(FontFace.named("Helvetica")).isEqualTo(FontFace.SANS);
        assertThat(FontFace.named("script_2")).isEqualTo(FontFace.SCRIPT_2);
    }

    private static byte[] stamp(String text, TextStyle style) {
        var empty = SamplePdfs.pdf(document -> SamplePdfs.page(document, 0));
        return new Sealer().stamp(empty, List.of(new TextStamp(new Box(1, 60, 80, 0, 0), text, style)));
    }
}
