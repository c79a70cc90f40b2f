package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** What independent tools say about a sealed PDF. */
record Sealed(byte[] pdf) {
    Sealed isValid() {
        var said = pdfsig(pdf);
        assertThat(said).contains("Signature is Valid").contains("Total document signed");
        return this;
    }

    Sealed isSound() {
        var file = Samples.keep(pdf, "sealed.pdf");
        Tool.run("qpdf", "--check", file.toString()).expectSuccess();
        return this;
    }

    /** Flips one bit in the middle of what was signed first. */
    Sealed noticesOneFlippedByte() {
        var changed = pdf.clone();
        changed[changed.length / 4] ^= 1;
        assertThat(pdfsig(changed)).doesNotContain("Signature is Valid");
        return this;
    }

    Sealed beginsWith(byte[] original) {
        assertThat(Arrays.equals(pdf, 0, original.length, original, 0, original.length))
                .as("the original is a byte prefix of the sealed file")
                .isTrue();
        return this;
    }

    String text() {
        return Tool.run("pdftotext", "-layout", Samples.keep(pdf, "sealed.pdf").toString(), "-")
                .expectSuccess()
                .said();
    }

    private static String pdfsig(byte[] pdf) {
        return Tool.run("pdfsig", "-nocert", Samples.keep(pdf, "sealed.pdf").toString())
                .said();
    }
}
