package dev.countersign.api.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=BOUND";
    private static final String JSON_PART =
            "--BOUND\r\nContent-Type: application/json\r\nContent-Disposition: form-data\r\n\r\n{\"status\":\"sent\"}\r\n";

    @Test
    void documentsAreFoundByTheirIdWhateverTheirDispositionIsCalled() {
        var upload = read(JSON_PART
                + "--BOUND\r\nContent-Type: application/pdf\r\nContent-Disposition: file; filename=\"a b.pdf\";documentid=3\r\n\r\n%PDF-\r\n\u0000\u00ff\r\n"
                + "--BOUND--\r\n");

        assertThat(upload.json().text("status")).contains("sent");
        assertThat(upload.document("3")).hasValueSatisfying(part -> {
            assertThat(part.parameter("filename")).contains("a b.pdf");
            assertThat(part.bytes()).isEqualTo("%PDF-\r\n\u0000\u00ff".getBytes(ISO_8859_1));
        });
    }

    @Test
    void aPartMayComeInBase64() {
        var upload = read(
                JSON_PART
                        + "--BOUND\r\nContent-Disposition: file; documentId=\"1\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBE\r\nRi0=\r\n--BOUND--");

        assertThat(upload.document("1"))
                .hasValueSatisfying(part -> assertThat(part.bytes()).isEqualTo("%PDF-".getBytes(ISO_8859_1)));
    }

    @Test
    void aBoundaryInsideAFileIsPartOfTheFile() {
        var upload = read(JSON_PART
                + "--BOUND\r\nContent-Disposition: file; documentid=1\r\n\r\na--BOUND\r\nb\r\n--BOUNDARY\r\nc\r\n"
                + "--BOUND--\r\n");

        assertThat(upload.document("1"))
                .hasValueSatisfying(part ->
                        assertThat(part.bytes()).isEqualTo("a--BOUND\r\nb\r\n--BOUNDARY\r\nc".getBytes(ISO_8859_1)));
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(JSON_PART + "--BOUND\r\nContent-Disposition: file; documentid=1\r\n\r\n%PDF"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_MULTI_PART_REQUEST));
    }

    @Test
    void withoutABoundaryItIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Multipart.read("multipart/form-data", new byte[0]))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_MULTI_PART_REQUEST));
    }

    @Test
    void theFirstPartMustBeJson() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("--BOUND\r\nContent-Type: text/plain\r\n\r\nx\r\n--BOUND--"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_CONTENT_TYPE));
    }

    private static Upload read(String body) {
        return Multipart.read(TYPE, body.getBytes(ISO_8859_1));
    }
}
