package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
    private static final AnchorQuery SIGN_HERE = new AnchorQuery("Sign here", false, false, true);

    @ParameterizedTest
    @CsvSource({"0,1", "90,1", "180,1", "270,1", "0,2", "90,2", "180,2", "270,2"})
    void sizesAndAnchorsAreThoseOfTheDisplayedPage(int rotation, float unit) {
        var pdf = SamplePdfs.turned(rotation, unit);
        var size = new PdfInspector().inspect(pdf).pages().getFirst();
        assertThat(size)
                .isEqualTo(
                        rotation % 180 == 0
                                ? new PageSize(400 * unit, 500 * unit)
                                : new PageSize(500 * unit, 400 * unit));

        var box = TextIndex.of(pdf, InspectionLimits.defaults()).find(SIGN_HERE).getFirst();
        assertThat(box.x()).isCloseTo(100, within(0.1f));
        assertThat(box.bottom()).isCloseTo(150, within(0.1f));
        assertThat(box.width()).isCloseTo(50.7f, within(1f));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "90,1", "180,1", "270,1", "0,2", "90,2", "180,2", "270,2"})
    void aStampAppearsWhereItsBoxSays(int rotation, float unit) {
        var stamp = new TextStamp(new Box(1, 60, 80, 0, 0), "Stamped", TextStyle.plain(FontFace.SANS, 10));
        var stamped = new Sealer().stamp(SamplePdfs.turned(rotation, unit), List.of(stamp));
        var box = TextIndex.of(stamped, InspectionLimits.defaults())
                .find(new AnchorQuery("Stamped", true, true, false))
                .getFirst();
        assertThat(box.x()).isCloseTo(60, within(0.1f));
        assertThat(box.bottom()).isCloseTo(80 + 10 * LayoutEngine.ASCENT, within(0.1f));
    }
}
