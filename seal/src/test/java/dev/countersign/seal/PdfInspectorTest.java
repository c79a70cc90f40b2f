package dev.countersign.seal;

import static dev.countersign.seal.PdfRefused.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;

class PdfInspectorTest {
    @Test
    void aPlainDocumentHasItsPagesAndNoWarnings() {
        var facts = new PdfInspector().inspect(SamplePdfs.pages(3));
        assertThat(facts.pages()).hasSize(3);
        assertThat(facts.signed()).isFalse();
        assertThat(facts.warnings()).isEmpty();
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThat(refusal("Hello".getBytes(StandardCharsets.UTF_8))).isEqualTo(NOT_A_PDF);
        assertThat(refusal("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(BROKEN);
        assertThat(refusal(new byte[0])).isEqualTo(NOT_A_PDF);
    }

    @Test
    void anOwnerPasswordAloneIsEncryptionToo() {
        assertThat(refusal(SamplePdfs.ownerPasswordOnly())).isEqualTo(ENCRYPTED);
    }

    @Test
    void noPagesAndTooManyPagesAreRefused() {
        assertThat(refusal(SamplePdfs.raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>")))
                .isEqualTo(NO_PAGES);
        var two = new InspectionLimits(2, 1 << 20, Duration.ofSeconds(10));
        assertThat(refusal(SamplePdfs.pages(3), two)).isEqualTo(TOO_MANY_PAGES);
    }

    @Test
    void thePageCountIsCountedNotBelieved() {
        assertThat(new PdfInspector().inspect(SamplePdfs.hugeCount()).pages()).hasSize(1);
    }

    @Test
    void aBottomlessPageTreeIsBroken() {
        assertThat(refusal(SamplePdfs.deepTree(20_000))).isEqualTo(BROKEN);
    }

    @Test
    void aBombIsRefusedWithoutUnpackingIt() {
        assertThat(refusal(SamplePdfs.bomb(300L << 20))).isEqualTo(TOO_LARGE_INSIDE);
    }

    @Test
    void aBombAmongTheObjectStreamsIsRefusedBeforeTheFileIsOpened() {
        var blanks = SamplePdfs.deflatedBlanks(200L << 20);
        var stream = new ByteArrayOutputStream();
        stream.writeBytes(SamplePdfs.ascii(
                "<</Type/ObjStm/N 1/First 9/Filter/FlateDecode/Length " + blanks.length + ">>stream\n"));
        stream.writeBytes(blanks);
        stream.writeBytes(SamplePdfs.ascii("\nendstream"));
        var pdf = SamplePdfs.raw(SamplePdfs.ascii("<</Type/Catalog/Pages 2 0 R>>"), stream.toByteArray());
        assertThat(refusal(pdf)).isEqualTo(TOO_LARGE_INSIDE);
    }

    @Test
    void formsCallingFormsForEverAreStopped() {
        var hasty = new InspectionLimits(10, 1 << 20, Duration.ofMillis(400));
        var thrown =
                catchThrowableOfType(PdfRefused.class, () -> TextIndex.of(SamplePdfs.formsCallingForms(15), hasty));
        assertThat(thrown.reason()).isEqualTo(TOO_SLOW);
    }

    @Test
    void xfaIsRefused() {
        var form = new COSDictionary();
        form.setItem("XFA", new COSString("<xdp/>"));
        assertThat(refusal(SamplePdfs.withCatalogEntry("AcroForm", form))).isEqualTo(XFA);
    }

    @Test
    void whatActsByItselfIsReported() {
        var action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("Launch"));
        assertThat(new PdfInspector()
                        .inspect(SamplePdfs.withCatalogEntry("OpenAction", action))
                        .warnings())
                .containsExactly("OpenAction", "Launch");
    }

    private static PdfRefused.Reason refusal(byte[] pdf) {
        return refusal(pdf, InspectionLimits.defaults());
    }

    private static PdfRefused.Reason refusal(byte[] pdf, InspectionLimits limits) {
        return catchThrowableOfType(PdfRefused.class, () -> new PdfInspector(limits).inspect(pdf))
                .reason();
    }
}
