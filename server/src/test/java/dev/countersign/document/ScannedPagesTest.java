package dev.countersign.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.PageSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedPagesTest {
    private final InMemoryDocuments documents = new InMemoryDocuments();

    @Test
    void aPdfIsKeptAsItIs() {
        var pdf = SamplePdf.saying("signed");
        assertThat(documents.bytes(keep(pdf).sha256())).isEqualTo(pdf);
    }

    @Test
    void picturesBecomeOnePdfWithASheetForEach() {
        var kept = keep(Photo.jpeg(300, 400), Photo.png(400, 300));

        assertThat(kept.pages()).extracting(ScannedPagesTest::lies).containsExactly(false, true);
    }

    private static boolean lies(PageSize page) {
        return page.width() > page.height();
    }

    @ParameterizedTest(name = "EXIF says {0}: the ink is at {1},{2}")
    @CsvSource({
        "1,left,top",
        "2,right,top",
        "3,right,bottom",
        "4,left,bottom",
        "5,left,top",
        "6,right,top",
        "7,right,bottom",
        "8,left,bottom"
    })
    void aPhotoIsTurnedTheWayTheCameraWasHeld(int orientation, String across, String down) throws IOException {
        var page = read(ScannedPicture.clean(Photo.jpeg(400, 300, orientation), "scan"));
        var x = across.equals("left") ? 10 : page.getWidth() - 10;
        var y = down.equals("top") ? 10 : page.getHeight() - 10;

        assertThat(page.getWidth() > page.getHeight()).isEqualTo(orientation < 5);
        assertThat(page.getRGB(x, y) & 0xFF0000).isLessThan(0x400000);
        assertThat(page.getRGB(page.getWidth() / 2, page.getHeight() / 2) & 0xFF0000)
                .isGreaterThan(0xE00000);
    }

    @Test
    void aLargePhotoIsMadeAsSmallAsPaperNeeds() throws IOException {
        var page = read(ScannedPicture.clean(Photo.jpeg(6000, 4500), "scan"));
        assertThat(page.getWidth()).isEqualTo(2480);
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNotDecoded() {
        var bomb = sizedPng(30_000, 30_000);
        assertThat(refusal(bomb).details().getFirst().received()).isEqualTo("30000 by 30000 pixels");
    }

    @Test
    void aBrokenPictureIsRefused() {
        var whole = Photo.jpeg(300, 400);
        assertThat(refusal(Arrays.copyOf(whole, 40)).code()).isEqualTo(ErrorCode.UNABLE_TO_CONVERT_DOCUMENT);
    }

    @Test
    void brokenExifDoesNotHoldUpThePicture() {
        var photo = Photo.jpeg(300, 400, 6);
        photo[20] = 0x7F; // its directory lies beyond the file
        assertThat(keep(photo).pages()).hasSize(1);
    }

    @Test
    void severalFilesAreOnePdfOrPicturesButNotBoth() {
        assertThat(refusal(SamplePdf.saying("a"), Photo.png(30, 40))
                        .details()
                        .getFirst()
                        .expected())
                .contains("one PDF, or");
        assertThat(refusal()).isNotNull();
        assertThat(refusal(Collections.nCopies(51, Photo.png(3, 4)).toArray(byte[][]::new)))
                .isNotNull();
    }

    private Documents.Stored keep(byte[]... files) {
        return new ScannedPages(documents).keep(List.of(files), "Scan", "scan");
    }

    private Refusal refusal(byte[]... files) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> keep(files)), "nothing was refused");
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** A PNG that claims a size, with the checksum of its head made right. */
    private static byte[] sizedPng(int width, int height) {
        var png = Photo.png(3, 4);
        var head = java.nio.ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }
}
