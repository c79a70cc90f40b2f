package dev.countersign.storefront.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.file.FileScan.Verdict;
import dev.countersign.storefront.form.Answers.Wrong;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a file is, its bytes say; what does not open or is more than the form takes is not kept. */
class FileCheckTest {
    private Verdict verdict = Verdict.CLEAN;
    private int scans;
    private final FileCheck check = new FileCheck(_ -> {
        scans++;
        return verdict;
    });

    @Test
    void theFirstBytesSayWhatItIs() {
        assertThat(FileKind.of(GivenUploads.pdf())).hasValue(FileKind.PDF);
        assertThat(FileKind.of(GivenUploads.picture("png"))).hasValue(FileKind.PNG);
        assertThat(FileKind.of(GivenUploads.picture("jpeg"))).hasValue(FileKind.JPEG);
        for (var other :
                List.of("", "%PDF", "<html>", "<svg xmlns='http://www.w3.org/2000/svg'/>", " %PDF-1.7", "MZ")) {
            assertThat(FileKind.of(other.getBytes(US_ASCII))).as(other).isEmpty();
        }
    }

    @Test
    void allThreeKindsAreTaken() {
        for (var file : List.of(GivenUploads.pdf(), GivenUploads.picture("png"), GivenUploads.picture("jpeg"))) {
            assertThat(check.wrong(file, FileRule.USUAL)).isEmpty();
        }
        assertThat(scans).isEqualTo(3);
    }

    @Test
    void aFieldTakesTheKindsItNames() {
        var pdfs = new FileRule(List.of(FileKind.PDF), FileRule.LARGEST);

        assertThat(check.wrong(GivenUploads.picture("png"), pdfs)).hasValue(Wrong.OTHER_KIND);
        assertThat(check.wrong("<script>".getBytes(US_ASCII), FileRule.USUAL)).hasValue(Wrong.OTHER_KIND);
        assertThat(check.wrong(GivenUploads.picture("gif"), FileRule.USUAL)).hasValue(Wrong.OTHER_KIND);
    }

    @Test
    void theLastByteTooManyIsSeen() {
        var file = GivenUploads.picture("png");

        assertThat(check.wrong(file, new FileRule(List.of(FileKind.PNG), file.length)))
                .isEmpty();
        assertThat(check.wrong(file, new FileRule(List.of(FileKind.PNG), file.length - 1)))
                .hasValue(Wrong.TOO_LARGE);
    }

    @Test
    void whatOnlyBeginsLikeAFileIsNotTakenAndNotScanned() {
        var png = GivenUploads.picture("png");
        for (var broken : List.of(
                "%PDF-1.7 and nothing else".getBytes(US_ASCII),
                Arrays.copyOf(png, 8),
                Arrays.copyOf(png, 20),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})) {
            assertThat(check.wrong(broken, FileRule.USUAL)).hasValue(Wrong.NOT_TAKEN);
        }
        assertThat(scans).isZero();
    }

    @Test
    void aPictureThatWouldFillAMemoryIsNotTaken() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10_000, 6_001, BufferedImage.TYPE_BYTE_BINARY), "png", out);

        assertThat(check.wrong(out.toByteArray(), FileRule.USUAL)).hasValue(Wrong.NOT_TAKEN);
    }

    @Test
    void theScanHasTheLastWord() {
        verdict = Verdict.HARMFUL;
        assertThat(check.wrong(GivenUploads.pdf(), FileRule.USUAL)).hasValue(Wrong.NOT_TAKEN);
        verdict = Verdict.UNKNOWN;
        assertThat(check.wrong(GivenUploads.pdf(), FileRule.USUAL)).hasValue(Wrong.NOT_NOW);
    }

    @Test
    void aNameIsOnlyToBeShown() {
        assertThat(name("C:\\fakepath\\my proof.pdf")).isEqualTo("my proof.pdf");
        assertThat(name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("a\r\nb\u202Efdp.exe\0"))
                .doesNotContain("\n")
                .doesNotContain("\u202E")
                .doesNotContain("\0");
        assertThat(name(" / ")).isEqualTo("file");
        assertThat(name("ë".repeat(200) + ".pdf")).hasSize(150).endsWith(".pdf");
        assertThat(name("😀".repeat(200))).doesNotContain("\uFFFD").hasSize(2 * 150);
    }

    private static String name(String given) {
        return new PostedFile(given, new byte[0]).plainName();
    }
}
