package dev.countersign.seal;

import static dev.countersign.seal.PdfRefused.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
    void aBombUnderAnEscapedNameIsRefused() {
        var bomb = stream("/Type/XR#65f/W[1 2 1]/Size 9/Root 2 0 R/Filter/FlateDecode", blanks(200));
        assertThat(refusal(SamplePdfs.endingInCrossReferences(bomb))).isEqualTo(TOO_LARGE_INSIDE);
    }

    @Test
    void aBombInsideABombIsRefused() {
        var twice = SamplePdfs.deflated(blanks(300));
        assertThat(refusal(SamplePdfs.showing(stream("/Filter[/FlateDecode/FlateDecode]", twice), "")))
                .isEqualTo(TOO_LARGE_INSIDE);
    }

    @Test
    void aBombInAFontIsRefused() {
        var font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 5 0 R>>>>>>";
        var glyph = "/Resources<</Font<</F<</Type/Font/Subtype/Type3/CharProcs<</a 5 0 R>>>>>>>>";
        for (var resources : List.of(font, glyph)) {
            var pdf = SamplePdfs.showing(
                    stream("", SamplePdfs.ascii("0 0 m")), resources, stream("/Filter/FlateDecode", blanks(200)));
            assertThat(refusal(pdf)).isEqualTo(TOO_LARGE_INSIDE);
        }
    }

    @Test
    void aLargePictureIsNoBomb() {
        var picture = "/Type/XObject/Subtype/Image/Width 9000/Height 9000/ColorSpace/DeviceGray/BitsPerComponent 8";
        var pdf = SamplePdfs.showing(
                stream("", SamplePdfs.ascii("/I Do")),
                "/Resources<</XObject<</I 5 0 R>>>>",
                stream(picture + "/Filter/FlateDecode", blanks(81)));
        assertThat(new PdfInspector().inspect(pdf).pages()).hasSize(1);
    }

    @Test
    void millionsOfLettersInOneOperatorAreNotRead() {
        var letters = "BT /F 9 Tf (" + "a".repeat(900_000) + ") Tj ET";
        var pdf = SamplePdfs.showing(
                stream("", SamplePdfs.ascii(letters)),
                "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");
        var thrown = catchThrowableOfType(PdfRefused.class, () -> TextIndex.of(pdf, InspectionLimits.defaults()));
        assertThat(thrown.reason()).isEqualTo(TOO_LARGE_INSIDE);
    }

    @Test
    void whatCannotBeSealedIsRefusedAtOnce() {
        for (var count : List.of("", "/Count 0")) {
            var pdf = SamplePdfs.raw(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]" + count + ">>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");
            assertThat(refusal(pdf)).as(count).isEqualTo(BROKEN);
        }
    }

    @Test
    void noMoreThanTwoAreAnalysedAtOnce() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        IntStream.range(0, 8)
                .parallel()
                .forEach(_ -> Fence.within(InspectionLimits.defaults(), () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    return running.decrementAndGet();
                }));
        assertThat(most.get()).isBetween(1, 2);
    }

    private static byte[] blanks(int megabytes) {
        return SamplePdfs.deflatedBlanks((long) megabytes << 20);
    }

    private static byte[] stream(String entries, byte[] data) {
        return SamplePdfs.stream(entries, data);
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
