package dev.countersign.sealing;

import dev.countersign.seal.CertificateWriter;
import dev.countersign.seal.CompletionCertificate;
import dev.countersign.seal.CompletionCertificate.Entry;
import dev.countersign.seal.PdfInspector;
import java.util.ArrayList;
import java.util.List;

/** The certificate as a file, which tells of itself how many pages it has: typeset again when the first guess was wrong. */
final class CertificateFile {
    private static final int USUAL = 2;

    private final CertificateWriter writer = new CertificateWriter();

    byte[] write(CompletionCertificate certificate) {
        var guessed = writer.write(withPages(certificate, USUAL));
        var pages = new PdfInspector().inspect(guessed).pages().size();
        return pages == USUAL ? guessed : writer.write(withPages(certificate, pages));
    }

    private static CompletionCertificate withPages(CompletionCertificate c, int pages) {
        var head = new ArrayList<>(c.head());
        head.add(placeOf(head), new Entry("Certificate pages", String.valueOf(pages)));
        return new CompletionCertificate(c.title(), head, c.documents(), c.signers(), c.events(), c.wording());
    }

    private static int placeOf(List<Entry> head) {
        return 1 + head.stream().map(Entry::label).toList().indexOf("Document pages");
    }
}
