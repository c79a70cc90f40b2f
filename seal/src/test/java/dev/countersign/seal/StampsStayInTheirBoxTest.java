package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class StampsStayInTheirBoxTest {
    private static final Box BOX = new Box(1, 100, 100, 80, 24);
    private static final TextStyle PLAIN = TextStyle.plain(FontFace.SANS, 10);
    private static final int WHITE = 0xFFFFFF;

    @Test
    void aPenThatLeavesItsBoxDoesNotWriteOnThePage() throws IOException {
        var far = new Stroke(List.of(point(10, 5), point(300, 400), point(-60, 700), point(20, 10)));
        var page = rendered(new InkStamp(BOX, List.of(far), 80, 24));
        assertThat(inked(page, BOX)).isTrue();
        assertThat(isCleanBut(page, BOX.grown(3, 3, 3, 3))).isTrue();
    }

    @Test
    void manyLinesDoNotRunDownThePage() throws IOException {
        var page = rendered(new TextStamp(BOX, "I owe nothing\n".repeat(300), PLAIN));
        assertThat(inked(page, BOX)).isTrue();
        assertThat(isCleanBut(page, BOX.grown(6, 6, 6, 6))).isTrue();
    }

    @Test
    void whatFitsShowsWithItsTailsAndAccents() throws IOException {
        for (var text : List.of("Ågÿ Ǻjpq,", "Ågÿ jpq\nÅgÿ jpq")) {
            assertThat(ink(new TextStamp(BOX, text, PLAIN)))
                    .isEqualTo(ink(new TextStamp(new Box(1, 100, 100, 0, 0), text, PLAIN)));
        }
    }

    private static InkPoint point(float x, float y) {
        return new InkPoint(x, y, 0.5f);
    }

    private static long ink(Stamp stamp) throws IOException {
        var page = rendered(stamp);
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(rgb -> (rgb & WHITE) != WHITE)
                .count();
    }

    private static BufferedImage rendered(Stamp stamp) throws IOException {
        var empty = SamplePdfs.pdf(document -> SamplePdfs.page(document, 0));
        try (var document = Loader.loadPDF(new Sealer().stamp(empty, List.of(stamp)))) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static boolean inked(BufferedImage page, Box box) {
        return !isClean(page, box, true);
    }

    private static boolean isCleanBut(BufferedImage page, Box box) {
        return isClean(page, box, false);
    }

    private static boolean isClean(BufferedImage page, Box box, boolean inside) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                boolean within = x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
                if (within == inside && (page.getRGB(x, y) & WHITE) != WHITE) {
                    return false;
                }
            }
        }
        return true;
    }
}
