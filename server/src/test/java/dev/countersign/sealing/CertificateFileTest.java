package dev.countersign.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.seal.CompletionCertificate;
import dev.countersign.seal.CompletionCertificate.Entry;
import dev.countersign.seal.CompletionCertificate.EventLine;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CertificateFileTest {
    @Test
    void aCertificateKnowsItsOwnLength() throws IOException {
        for (var events : List.of(1, 200)) {
            try (var pdf = Loader.loadPDF(new CertificateFile().write(certificate(events)))) {
                var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                assertThat(words).contains("Certificatepages" + pdf.getNumberOfPages());
            }
        }
    }

    private static CompletionCertificate certificate(int events) {
        return new CompletionCertificate(
                "Certificate of completion",
                List.of(new Entry("Document pages", "3")),
                List.of(),
                List.of(),
                Collections.nCopies(events, new EventLine("2026-11-24 10:00:00 UTC", "Ann", "Signed: Ann signed")));
    }
}
