package dev.countersign.account.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.account.signature.SignatureImage.Source;
import dev.countersign.kernel.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureImageTest {
    @Test
    void theWhiteGroundGoesAndTheInkStays() throws IOException {
        var clean = ImageIO.read(new ByteArrayInputStream(clean(picture("jpeg", true))));

        assertThat(clean.getWidth()).isBetween(90, 120);
        assertThat(clean.getRGB(clean.getWidth() / 2, clean.getHeight() / 2) >>> 24)
                .isGreaterThan(200);
        assertThat(clean.getHeight()).isLessThan(60);
    }

    @Test
    void whatIsNoPictureOrHasNoInkIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clean(new byte[] {1, 2, 3}));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clean(picture("png", false)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clean(picture("gif", true)));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsDecoded() throws IOException {
        var image = new BufferedImage(4000, 2001, BufferedImage.TYPE_BYTE_BINARY);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> clean(out.toByteArray()))
                .withMessageContaining("8 megapixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png", "jpeg", "bmp"})
    void theApiTakesTheFormatsOfTheReference(String format) throws IOException {
        var clean = SignatureImage.clean(picture(format, true), Source.API);

        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getHeight()).isLessThan(60);
    }

    @Test
    void theApiTakesNoMoreThanTheReferenceAllows() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SignatureImage.clean(new byte[204_801], Source.API))
                .withMessageContaining("200 KB");
    }

    private static byte[] clean(byte[] upload) {
        return SignatureImage.clean(upload, Source.SIGNING_PAGE);
    }

    static byte[] picture(String format, boolean ink) throws IOException {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 200);
        pen.setColor(new Color(20, 20, 90));
        if (ink) {
            pen.fillRect(100, 80, 100, 40);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
