package dev.countersign.seal;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Checks the seals of a file, offline: byte ranges, digests, signatures, chains to an embedded or a given root. */
public final class SealVerifier {
    private final List<X509Certificate> roots;

    /** Accepts the root that a seal carries with it. */
    public SealVerifier() {
        this(List.of());
    }

    /** Accepts these roots only; none means the root that a seal carries with it. */
    public SealVerifier(List<X509Certificate> roots) {
        this.roots = List.copyOf(roots);
    }

    public Verification verify(byte[] pdf) {
        try (var document = OpenPdf.of(pdf)) {
            return verify(pdf, document);
        } catch (PdfRefused | IOException e) {
            return new Verification(false, List.of(), false, List.of("The file cannot be read: " + e.getMessage()));
        }
    }

    private Verification verify(byte[] pdf, PDDocument document) throws IOException {
        var coverages = coverages(pdf, document);
        if (coverages.isEmpty()) {
            return new Verification(false, List.of(), false, List.of("The file carries no signature"));
        }
        var reports = coverages.stream()
                .map(coverage -> new CmsCheck(roots).report(coverage))
                .toList();
        var problems = new ArrayList<String>();
        int trailing = pdf.length - coverages.getLast().end();
        if (trailing != 0) {
            problems.add(trailing + " bytes follow the last signed revision");
        }
        if (wasContinued(pdf, coverages)) {
            problems.add("The file was continued after a signature that allows no change");
        }
        boolean intact = reports.stream().allMatch(SignatureReport::intact);
        boolean valid =
                intact && problems.isEmpty() && reports.getLast().problems().isEmpty();
        return new Verification(valid, reports, problems.isEmpty(), problems);
    }

    private static boolean wasContinued(byte[] pdf, List<Coverage> coverages) throws IOException {
        int last = coverages.getLast().end();
        for (var coverage : coverages) {
            if (coverage.end() > 0 && coverage.end() < last && isClosed(Arrays.copyOf(pdf, coverage.end()))) {
                return true;
            }
        }
        return false;
    }

    // looked up in the signed revision itself: a later one may have thrown the certification away
    private static boolean isClosed(byte[] revision) throws IOException {
        try (var document = OpenPdf.of(revision)) {
            return EarlierSignatures.in(document) == EarlierSignatures.CLOSED;
        }
    }

    /** The signatures in the order they were made: each later one covers more of the file. */
    private static List<Coverage> coverages(byte[] pdf, PDDocument document) throws IOException {
        var coverages = new ArrayList<Coverage>();
        for (PDSignature signature : document.getSignatureDictionaries()) {
            coverages.add(new Coverage(pdf, signature));
        }
        coverages.sort(Comparator.comparingInt(Coverage::end));
        return coverages;
    }
}
