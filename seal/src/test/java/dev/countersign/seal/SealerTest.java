package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final TextStyle PLAIN = TextStyle.plain(FontFace.SANS, 11);

    private final Sealer sealer = new Sealer();
    private final SealVerifier verifier = new SealVerifier();

    @Test
    void theOriginalIsTheBeginningOfTheSealedFile() {
        for (var original : List.of(SamplePdfs.pages(2), SamplePdfs.compressed())) {
            var sealed = seal(original, stamps(1));
            assertThat(sealed).startsWith(original);
            assertThat(verifier.verify(sealed).problems()).isEmpty();
            assertThat(verifier.verify(sealed).valid()).isTrue();
        }
    }

    @Test
    void otherReadersAgreeThatTheSealIsValid() {
        for (var original : List.of(SamplePdfs.pages(2), SamplePdfs.compressed())) {
            var sealed = seal(original, stamps(1));
            assertThat(Tools.run(sealed, "pdfsig", "-nocert", "FILE"))
                    .contains("Signature is Valid", "Total document signed");
            assertThat(Tools.run(sealed, "qpdf", "--check", "FILE")).contains("No syntax or stream encoding errors");
        }
    }

    @Test
    void everyFlippedByteIsNoticed() {
        var sealed = seal(SamplePdfs.pages(1), stamps(1));
        for (int at = 10; at < sealed.length; at += sealed.length / 40) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(verifier.verify(changed).valid()).as("byte %d", at).isFalse();
        }
    }

    @Test
    void appendedBytesAreReported() {
        var sealed = seal(SamplePdfs.pages(1), stamps(1));
        var longer = Arrays.copyOf(sealed, sealed.length + 9);
        Arrays.fill(longer, sealed.length, longer.length, (byte) '\n');
        var verification = verifier.verify(longer);
        assertThat(verification.coversWholeFile()).isFalse();
        assertThat(verification.valid()).isFalse();
        assertThat(verification.problems()).containsExactly("9 bytes follow the last signed revision");
    }

    @Test
    void aSealNamesItsSignerAndTime() {
        var report = verifier.verify(seal(SamplePdfs.pages(1), List.of()))
                .signatures()
                .getFirst();
        assertThat(report.signer()).isEqualTo("Test Ltd Document Sealing");
        assertThat(report.claimedAt()).isBefore(Instant.now().plusSeconds(5));
        assertThat(report.issuer()).contains("Test Ltd Root");
    }

    @Test
    void anotherRootIsNotTrusted() {
        var other = SealingAuthority.create("Other", Instant.now()).root();
        assertThat(new SealVerifier(List.of(other))
                        .verify(seal(SamplePdfs.pages(1), List.of()))
                        .valid())
                .isFalse();
    }

    @Test
    void aFileSealedByUsTakesNoChangeAtAll() {
        var once = seal(SamplePdfs.pages(1), stamps(1));
        assertThatThrownBy(() -> seal(once, stamps(1))).isInstanceOf(ChangesForbidden.class);
        assertThatThrownBy(() -> seal(once, List.of())).isInstanceOf(ChangesForbidden.class);
        assertThat(new PdfInspector().inspect(once).warnings()).contains("SignedBeforeNoChangesAllowed");
        assertThat(Tools.run(once, "pdfsig", "-nocert", "FILE")).contains("Signature is Valid");
    }

    @Test
    void aSealedFileThatWasContinuedAndSignedAgainIsNotWhole() {
        var continued = SignedElsewhere.withoutDocMdp(seal(SamplePdfs.pages(1), stamps(1)));
        var verification = verifier.verify(continued);
        assertThat(verification.signatures()).hasSize(2).allMatch(SignatureReport::intact);
        assertThat(verification.valid()).isFalse();
        assertThat(verification.coversWholeFile()).isFalse();
        assertThat(verification.problems())
                .containsExactly("The file was continued after a signature that allows no change");
    }

    @Test
    void theRootIsNamedWhetherItIsTrustedOrNot() throws Exception {
        var sealed = seal(SamplePdfs.pages(1), List.of());
        var root = Sha256.hex(Keys.IDENTITY.root().getEncoded());
        var other = SealingAuthority.create("Other", Instant.now()).root();
        assertThat(verifier.verify(sealed).signatures().getFirst().rootSha256()).isEqualTo(root);
        var distrusting = new SealVerifier(List.of(other)).verify(sealed);
        assertThat(distrusting.valid()).isFalse();
        assertThat(distrusting.signatures().getFirst().rootSha256()).isEqualTo(root);
    }

    @Test
    void onAFileSignedWithoutRestrictionStampsBecomeAnnotations() {
        var signed = SignedElsewhere.withoutDocMdp(SamplePdfs.pages(1));
        var sealed = seal(signed, stamps(1));
        assertThat(sealed).startsWith(signed);
        assertThat(verifier.verify(sealed).valid()).isTrue();
        assertThat(Tools.run(sealed, "pdfsig", "-nocert", "FILE")).doesNotContain("Invalid");
        assertThat(Tools.text(sealed)).contains("Ada Lovelace");
    }

    @Test
    void aSealAddsLessThanFiftyKilobytes() {
        var original = SamplePdfs.pages(10);
        assertThat(seal(original, stamps(10)).length - original.length).isLessThan(50_000);
    }

    @Test
    void stampsOfOnePageDoNotAppearOnPagesThatShareItsResources() throws Exception {
        var original = SamplePdfs.raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 600 800]/Resources 5 0 R>>",
                "<</Type/Page/Parent 2 0 R>>",
                "<</Type/Page/Parent 2 0 R>>",
                "<</XObject 6 0 R>>",
                "<<>>");
        try (var stamped = Loader.loadPDF(sealer.stamp(original, stamps(1)))) {
            assertThat(forms(stamped.getPage(0).getResources().getCOSObject())).isEqualTo(1);
            assertThat(forms(stamped.getPage(1).getResources().getCOSObject())).isZero();
        }
    }

    private static int forms(COSDictionary resources) {
        return resources.getCOSDictionary(COSName.XOBJECT).size();
    }

    @Test
    void aPageThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> sealer.stamp(SamplePdfs.pages(1), stamps(2))).hasMessageContaining("no page 2");
    }

    @Test
    void theSelfTestAcceptsAGoodKeyAndRefusesAWrongOne() {
        new SealSelfTest().run(Keys.KEY);
        var wrong = new LocalSigningKey(Keys.IDENTITY.rootKey(), Keys.KEY.chain());
        assertThatThrownBy(() -> new SealSelfTest().run(wrong)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealingTenPagesIsFast() {
        var original = SamplePdfs.pages(10);
        var stamps = stamps(10);
        for (int i = 0; i < 40; i++) {
            seal(original, stamps);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            seal(original, stamps);
        }
        assertThat((System.nanoTime() - start) / 20e6).isLessThan(200); // generous: shared machines
    }

    static List<Stamp> stamps(int pages) {
        var stamps = new ArrayList<Stamp>();
        IntStream.rangeClosed(1, pages)
                .forEach(page -> stamps.add(new TextStamp(new Box(page, 100, 200, 200, 20), "Ada Lovelace", PLAIN)));
        return stamps;
    }

    private byte[] seal(byte[] original, List<Stamp> stamps) {
        return sealer.seal(new SealRequest(original, stamps, Keys.KEY, Instant.now(), "Completed"));
    }
}
