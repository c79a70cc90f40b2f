package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.seal.CompletionCertificate.DocumentLine;
import dev.countersign.seal.CompletionCertificate.Entry;
import dev.countersign.seal.CompletionCertificate.EventLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateWriterTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void theCertificateTellsEverythingAndFlowsOverPages() {
        var pdf = new CertificateWriter().write(sample(60));
        assertThat(new PdfInspector().inspect(pdf).pages().size()).isGreaterThan(1);
        assertThat(Tools.text(pdf))
                .contains("Certificate of completion", HASH, "Ada Lovelace", "Event 60", "Page 2 / ");
    }

    @Test
    void aCertificateKnowsItsOwnLength() {
        for (var events : List.of(1, 200)) {
            var pdf = new CertificateWriter().write(sample(events));
            var pages = new PdfInspector().inspect(pdf).pages().size();
            assertThat(Tools.run(pdf, "pdftotext", "-layout", "FILE", "-"))
                    .containsPattern("Certificate pages +" + pages + "\\s");
        }
    }

    @Test
    void combinedDocumentsKeepTheirOrder() {
        var sealed = new Sealer()
                .seal(new SealRequest(SamplePdfs.pages(2), SealerTest.stamps(1), Keys.KEY, Instant.now(), "x"));
        var combined = new Combiner().merge(List.of(sealed, new CertificateWriter().write(sample(3))));
        var facts = new PdfInspector().inspect(combined);
        assertThat(facts.pages()).hasSize(3);
        assertThat(facts.signed()).isFalse();
        assertThat(Tools.text(combined))
                .containsSubsequence("Page 1 of a contract", "Page 2 of a contract", "Certificate of completion");
    }

    static CompletionCertificate sample(int events) {
        return new CompletionCertificate(
                "Certificate of completion",
                List.of(
                        new Entry("Envelope ID", "5f0c4a3e-90b1-4a53-8f6e-2a7c4be9d1aa"),
                        new Entry(
                                "Subject",
                                "Please sign: lease of the workshop at 12 Long Lane, including annexes A to F and the inventory of machines"),
                        new Entry("Status", "Completed"),
                        Entry.ownPages("Certificate pages"),
                        new Entry("Originator", "Charles Babbage, charles@example.com")),
                List.of(new DocumentLine("Lease.pdf", 12, HASH, HASH), new DocumentLine("Annex A.pdf", 1, HASH, HASH)),
                List.of(
                        signer("Ada Lovelace", "ada@example.com", name("Ada Lovelace")),
                        signer("محمد علي", "m.ali@example.com", drawing())),
                IntStream.rangeClosed(1, events)
                        .mapToObj(i -> new EventLine(
                                "2026-11-24 10:" + (10 + i % 50) + ":00 UTC",
                                i % 3 == 0 ? "Ada Lovelace" : "Charles Babbage",
                                "Event " + i
                                        + (i % 7 == 0
                                                ? ": a longer explanation of what happened here, which needs a second line"
                                                : "")))
                        .toList());
    }

    private static SignerBlock signer(String name, String mail, Stamp signature) {
        return new SignerBlock(
                name,
                mail,
                List.of(
                        new Entry("Authentication", "E-mail link, access code"),
                        new Entry("Signature", "Adopted: preset style"),
                        new Entry("IP address", "203.0.113.7"),
                        new Entry("Sent", "2026-11-24 10:00:00 UTC"),
                        new Entry("Viewed", "2026-11-24 10:05:00 UTC"),
                        new Entry("Signed", "2026-11-24 10:06:00 UTC"),
                        new Entry("Consent accepted", "2026-11-24 10:05:10 UTC")),
                signature);
    }

    private static Stamp name(String name) {
        return new TextStamp(new Box(1, 0, 0, 0, 0), name, TextStyle.plain(FontFace.SCRIPT_2, 28));
    }

    static InkStamp drawing() {
        var points = IntStream.range(0, 60)
                .mapToObj(i -> new InkPoint(
                        10 + i * 3, (float) (40 + 25 * Math.sin(i / 4.0)), (float) (0.5 + 0.4 * Math.cos(i / 5.0))))
                .toList();
        return new InkStamp(new Box(1, 0, 0, 0, 0), List.of(new Stroke(points)), 200, 80);
    }
}
