package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The pictures stand in target/looks, for people's eyes. */
class SignaturePictureTest {
    @Test
    void aTypedSignatureIsInkOnATransparentGround() throws IOException {
        var image = shown("typed", SignaturePicture.typed("Ann Archer", FontFace.SCRIPT_1));

        assertThat(image.getWidth()).isGreaterThan(2 * image.getHeight());
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(ink(image)).isGreaterThan(500);
    }

    @Test
    void lettersTheFaceLacksAreWrittenInAnother() throws IOException {
        assertThat(ink(shown("typed-arabic", SignaturePicture.typed("محمد علي", FontFace.SCRIPT_2))))
                .isGreaterThan(500);
    }

    @Test
    void aDrawnSignatureKeepsItsAspect() throws IOException {
        var dot = new Stroke(List.of(new InkPoint(10, 10, 1)));
        var line = new Stroke(List.of(new InkPoint(0, 100, 1), new InkPoint(1200, 300, 0.5f)));

        var image = shown("drawn", SignaturePicture.drawn(List.of(dot, line), 1200, 400));

        assertThat(image.getWidth()).isEqualTo(3 * image.getHeight());
        assertThat(ink(image)).isGreaterThan(500);
    }

    @Test
    void wordsWithoutInkMakeAnEmptyPicture() throws IOException {
        assertThat(ink(shown("typed-blank", SignaturePicture.typed("\u200b", FontFace.SCRIPT_2))))
                .isZero();
    }

    @Test
    void theFrameStandsAroundThePicture() throws IOException {
        var bare = SignaturePicture.typed("Ann Archer", FontFace.SCRIPT_4);
        var framed =
                shown("typed-framed", SignaturePicture.framed(bare, "Signed by:", "5F0C4A3E90B14A538F6E2A7C4BE9D1AA"));

        assertThat(framed.getHeight()).isGreaterThan(read(bare).getHeight());
        assertThat(ink(framed)).isGreaterThan(ink(read(bare)));
    }

    private static BufferedImage shown(String name, byte[] png) throws IOException {
        Files.createDirectories(Path.of("target/looks"));
        Files.write(Path.of("target/looks/" + name + ".png"), png);
        return read(png);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long ink(BufferedImage image) {
        var ink = 0L;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                ink += image.getRGB(x, y) >>> 24 > 128 ? 1 : 0;
            }
        }
        return ink;
    }
}
