package dev.countersign.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.document.SamplePdf;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.AnchorQuery;
import dev.countersign.seal.PageSize;
import dev.countersign.store.Blobs;
import dev.countersign.store.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlobDocumentsTest {
    private static final byte[] CONTRACT = SamplePdf.saying("Please sign here", "Second page");

    @TempDir
    Path folder;

    Blobs blobs;
    BlobDocuments documents;

    @BeforeEach
    void openDocuments() {
        blobs = TestDatabases.blobs(folder);
        documents = new BlobDocuments(blobs, 10_000);
    }

    @Test
    void aPdfIsKeptByteForByteWithItsPages() {
        var stored = documents.keep(CONTRACT, "contract.pdf", "documents[0]");

        assertThat(stored.pages()).containsExactly(new PageSize(612, 792), new PageSize(612, 792));
        assertThat(stored.size()).isEqualTo(CONTRACT.length);
        assertThat(documents.bytes(stored.sha256())).isEqualTo(CONTRACT);
    }

    @Test
    void theSameFileAgainIsTheSameDocument() {
        assertThat(documents.keep(CONTRACT, "again.pdf", "documents[1]"))
                .isEqualTo(documents.keep(CONTRACT, "contract.pdf", "documents[0]"));
    }

    @Test
    void aTextThatIsTooMuchToSearchIsARefusal() {
        var roomy = new BlobDocuments(blobs, 1_000_000);
        var stored = roomy.keep(SamplePdf.saying("a".repeat(250_000)), "endless.pdf", "documents[0]");

        assertThat(catchThrowableOfType(Refusal.class, () -> roomy.text(stored.sha256()))
                        .code())
                .isEqualTo(ErrorCode.PDF_VALIDATION_FAILED);
    }

    @Test
    void theExtensionIsNotAsked() {
        assertThat(documents.keep(CONTRACT, "SignTest1.docx", "documents[0]").pages())
                .hasSize(2);
    }

    @Test
    void textIsFoundInAKeptDocument() {
        var sha256 = documents.keep(CONTRACT, "contract.pdf", "documents[0]").sha256();

        assertThat(documents.text(sha256).find(anchor("sign here"))).hasSize(1);
    }

    private static AnchorQuery anchor(String text) {
        return new AnchorQuery(text, true, false, false);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithBothSizes() {
        var refusal = refusal(new byte[10_001], "large.pdf");

        assertThat(refusal.code()).isEqualTo(ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
        assertThat(refusal.details().getFirst().received()).isEqualTo("10001 bytes");
        assertThat(refusal.details().getFirst().expected()).isEqualTo("at most 10000 bytes");
    }

    static Stream<Arguments> filesThatAreNoPdf() {
        return Stream.of(
                Arguments.of("", "an empty file"),
                Arguments.of("PK\3\4 word/document.xml", "a Word document"),
                Arguments.of("<!DOCTYPE html><p>hello", "an HTML page"),
                Arguments.of("Dear Bob", "plain text"),
                Arguments.of("\u0089PNG\r\n", "a PNG image"));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNoPdf")
    void whatIsNoPdfIsRefusedByWhatItIs(String content, String words) {
        var refusal = refusal(content.getBytes(StandardCharsets.ISO_8859_1), "letter");

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNABLE_TO_CONVERT_DOCUMENT);
        assertThat(refusal.details().getFirst().path()).isEqualTo("documents[0]");
        assertThat(refusal.details().getFirst().received()).isEqualTo(words);
        assertThat(refusal.details().getFirst().expected()).isEqualTo("a PDF");
    }

    @Test
    void aPdfEncodedTwiceIsRecognised() {
        var refusal = refusal(Base64.getEncoder().encode(CONTRACT), "contract.pdf");

        assertThat(refusal.details().getFirst().fix()).contains("encode the bytes once");
    }

    @Test
    void aBrokenPdfIsRefusedAndNotKept() {
        var broken = "%PDF-1.7\nnothing else".getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(broken, "broken.pdf").code()).isEqualTo(ErrorCode.UNABLE_TO_LOAD_DOCUMENT);
        assertThat(blobs.get(Digest.sha256(broken))).isEmpty();
    }

    private Refusal refusal(byte[] bytes, String name) {
        return catchThrowableOfType(Refusal.class, () -> documents.keep(bytes, name, "documents[0]"));
    }
}
