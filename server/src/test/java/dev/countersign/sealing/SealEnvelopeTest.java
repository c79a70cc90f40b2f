package dev.countersign.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.SealedDocument;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.SealVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SealEnvelopeTest {
    private final SealingWorkshop workshop = new SealingWorkshop();

    @Test
    void sealingCompletesTheEnvelopeWithValidSealsOverTheUntouchedOriginal() {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));

        var completed = workshop.now(signed);
        var sealed = workshop.files().document(completed, "1");
        assertThat(completed.status()).isEqualTo(EnvelopeStatus.COMPLETED);
        assertThat(new SealVerifier().verify(sealed).valid()).isTrue();
        assertThat(Arrays.copyOf(sealed, workshop.original.length)).isEqualTo(workshop.original);
        assertThat(new SealVerifier()
                        .verify(workshop.files().certificate(completed))
                        .valid())
                .isTrue();
    }

    @Test
    void theSealedDocumentShowsWhatWasSigned() throws IOException {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));

        assertThat(text(workshop.files().document(workshop.now(signed), "1")))
                .contains(
                        "Ann Example",
                        "Blue ink",
                        "Signed by:",
                        "Envelope ID: " + signed.id().toString().toUpperCase());
    }

    @Test
    void theCertificateNamesPeopleTimesAndHashes() throws IOException {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));

        var completed = workshop.now(signed);
        var words = text(workshop.files().certificate(completed)).replaceAll("\\s+", "");
        assertThat(words)
                .contains("ann@example.com", "192.0.2.1", "Typednameinachosenstyle", "Receivesacopy")
                .contains(completed.contents().documents().getFirst().sha256())
                .contains(completed.sealedSha256("1").orElseThrow());
    }

    @Test
    void theCertificateTellsHowTheApplicationKnewTheSigner() throws IOException {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));

        var words = text(workshop.files().certificate(workshop.now(signed))).replaceAll("\\s+", "");
        assertThat(words).contains("SingleSignOn_SAML", "assertion-7", "sso.example", "AutoNav", "c0ffee");
    }

    @Test
    void theScanOfWhoSignedOnPaperIsSealedAndNamedOnTheCertificate() throws IOException {
        var signed = workshop.signedOnPaperBy("sam");
        workshop.job().run(workshop.instance(signed));

        var completed = workshop.now(signed);
        var scan = completed.contents().document("2").orElseThrow();
        var words = text(workshop.files().certificate(completed)).replaceAll("\\s+", "");
        assertThat(words)
                .contains("Signedonpaper,scanuploadedbysam,SHA-256" + scan.sha256())
                .contains("UploadedfromIPaddress");
        assertThat(new SealVerifier()
                        .verify(workshop.files().document(completed, "2"))
                        .valid())
                .isTrue();
    }

    @Test
    void runningTwiceChangesNothing() {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));
        var completed = workshop.now(signed);
        workshop.job().run(workshop.instance(signed));

        assertThat(workshop.now(signed)).isEqualTo(completed);
        assertThat(workshop.envelopes.facts(EnvelopeEvent.Completed.class)).hasSize(1);
    }

    @Test
    void aFailureIsRememberedOnceAndTheNextTryHeals() {
        var signed = workshop.signedByAnn();
        var sha256 = signed.contents().documents().getFirst().sha256();
        workshop.kept.remove(sha256);

        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> workshop.job().run(workshop.instance(signed)))
                    .hasMessageContaining(sha256);
        }
        assertThat(workshop.envelopes.facts(EnvelopeEvent.SealingFailed.class)).hasSize(1);
        assertThat(workshop.now(signed).sealingError()).contains(sha256);

        workshop.kept.put(sha256, workshop.original);
        workshop.job().run(workshop.instance(signed));
        assertThat(workshop.now(signed).status()).isEqualTo(EnvelopeStatus.COMPLETED);
        assertThat(workshop.now(signed).sealingError()).isNull();
    }

    @Test
    void nothingIsKeptWhenALaterDocumentCannotBeSealed() {
        var signed = workshop.signedByAnn();
        var first = signed.contents().documents().getFirst();
        var gone = new EnvelopeDocument(
                "2", first.guid(), "Annex", 2, "0".repeat(64), 1, first.pages(), true, first.rest());
        var both = Envelope.draft(
                signed.account(),
                signed.id(),
                signed.sender(),
                signed.contents().withDocuments(List.of(first, gone)),
                Instant.EPOCH,
                null);

        assertThatThrownBy(() -> workshop.documents().seal(both)).hasMessageContaining("no document");
        assertThat(workshop.kept.keySet()).containsExactly(first.sha256());
    }

    @Test
    void anUnfinishedFileIsStampedOncePerState() {
        var signed = workshop.signedByAnn();
        var stamped = workshop.files().document(signed, "1");
        assertThat(workshop.files().document(workshop.now(signed), "1")).isSameAs(stamped);
        assertThat(workshop.files().document(signed.withVersion(signed.version() + 1), "1"))
                .isNotSameAs(stamped);
    }

    @Test
    void theCombinedFileHasASealOfItsOwnAndIsMadeOnce() throws IOException {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));
        var completed = workshop.now(signed);

        var combined = workshop.files().combined(completed, true);
        assertThat(new SealVerifier().verify(combined).valid()).isTrue();
        assertThat(text(combined)).contains("Ann Example", "Certificate of completion");
        assertThat(workshop.files().combined(completed, true)).isSameAs(combined);
    }

    @Test
    void beforeCompletionTheFilesShowWhatIsKnownWithoutASeal() throws IOException {
        var signed = workshop.signedByAnn();

        assertThat(text(workshop.files().document(signed, "1"))).contains("Ann Example");
        assertThat(text(workshop.files().certificate(signed))).contains("Summary so far");
        assertThat(new SealVerifier()
                        .verify(workshop.files().combined(signed, false))
                        .signatures())
                .isEmpty();
    }

    @Test
    void theArchiveHoldsEachDocumentAndTheSummary() throws IOException {
        var signed = workshop.signedByAnn();
        workshop.job().run(workshop.instance(signed));

        assertThat(names(workshop.files().archive(workshop.now(signed))))
                .containsExactly("Contract.pdf", "Summary.pdf");
    }

    @Test
    void aDocumentThatIsNotThereIsRefused() {
        var signed = workshop.signedByAnn();

        assertThatThrownBy(() -> workshop.files().document(signed, "7")).isInstanceOf(Refusal.class);
        assertThat(workshop.files().document(signed, SealedDocument.CERTIFICATE))
                .isNotEmpty();
    }

    @Test
    void theSelfTestAcceptsTheInstallationsKey() {
        workshop.selfTest().run();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
