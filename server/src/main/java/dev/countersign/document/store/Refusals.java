package dev.countersign.document.store;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.PdfRefused;
import java.util.Locale;

/** Says why an upload cannot become a document, and what would. */
final class Refusals {
    private static final String ANY_PDF = "a PDF";

    private final long maxBytes;

    Refusals(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void refuseTooLarge(byte[] bytes, String path) {
        if (bytes.length > maxBytes) {
            throw ErrorCode.DOCUMENT_LIMIT_EXCEEDED
                    .because("It has " + megabytes(bytes.length) + ", allowed are " + megabytes(maxBytes) + ".")
                    .with(Refusal.Detail.of(path, bytes.length + " bytes", "at most " + maxBytes + " bytes")
                            .fix("Send a smaller file, for example with its images scaled down."));
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024));
    }

    Refusal of(PdfRefused refused, byte[] bytes, String name, String path) {
        return switch (refused.reason()) {
            case NOT_A_PDF -> notPdf(ContentKind.of(bytes), name, path);
            case BROKEN ->
                refusal(
                        ErrorCode.UNABLE_TO_LOAD_DOCUMENT,
                        refused,
                        name,
                        path,
                        "Write the PDF anew with the program it came from.");
            case ENCRYPTED ->
                refusal(
                        ErrorCode.PDF_VALIDATION_FAILED,
                        refused,
                        name,
                        path,
                        "Save the PDF without a password and without restrictions.");
            case NO_PAGES ->
                refusal(ErrorCode.PDF_VALIDATION_FAILED, refused, name, path, "Send a PDF with at least one page.");
            case TOO_MANY_PAGES ->
                refusal(ErrorCode.PDF_VALIDATION_FAILED, refused, name, path, "Split the PDF into several documents.");
            case TOO_LARGE_INSIDE, TOO_SLOW ->
                refusal(
                        ErrorCode.PDF_VALIDATION_FAILED,
                        refused,
                        name,
                        path,
                        "Simplify the PDF: print it to a new PDF.");
            case XFA ->
                refusal(ErrorCode.PDF_VALIDATION_FAILED, refused, name, path, "Print the XFA form to an ordinary PDF.");
        };
    }

    private static Refusal notPdf(ContentKind kind, String name, String path) {
        return ErrorCode.UNABLE_TO_CONVERT_DOCUMENT
                .because(name + " is " + kind.words() + "; this server accepts PDF.")
                .with(Refusal.Detail.of(path, kind.words(), ANY_PDF).fix(kind.fix()));
    }

    private static Refusal refusal(ErrorCode code, PdfRefused refused, String name, String path, String fix) {
        var why = String.valueOf(refused.getMessage());
        return code.because(name + ": " + why + ".")
                .with(Refusal.Detail.of(path, why, ANY_PDF).fix(fix));
    }
}
