package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class TextIndexTest {
    @Test
    void aTokenSplitOverSeveralRunsIsFound() {
        var pdf = SamplePdfs.pdf(document -> {
            var page = SamplePdfs.page(document, 0);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(SamplePdfs.HELVETICA, 12);
                content.newLineAtOffset(100, 700);
                content.showText("/s");
                content.newLineAtOffset(SamplePdfs.HELVETICA.getStringWidth("/s") * 12 / 1000, 0);
                content.showText("n1");
                content.showText("/");
                content.endText();
            }
        });
        var box = index(pdf).find(anchor("/sn1/")).getFirst();
        assertThat(box.x()).isCloseTo(100, within(0.1f));
        assertThat(box.width()).isCloseTo(26, within(1.5f));
    }

    @Test
    void sidewaysTextIsFound() {
        var pdf = SamplePdfs.pdf(document -> {
            var page = SamplePdfs.page(document, 90);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(SamplePdfs.HELVETICA, 12);
                content.setTextMatrix(new Matrix(1, 0, 0, 1, 200, 300));
                content.showText("sideways");
                content.endText();
            }
        });
        var box = index(pdf).find(anchor("sideways")).getFirst();
        assertThat(box.x()).isCloseTo(300, within(0.1f));
        assertThat(box.y()).isCloseTo(200, within(0.1f));
        assertThat(box.height()).isGreaterThan(box.width());
    }

    @Test
    void everyOccurrenceOnEveryPageIsFound() {
        assertThat(index(SamplePdfs.pages(3)).find(anchor("/sn1/")))
                .extracting(Box::page)
                .containsExactly(1, 2, 3);
    }

    @Test
    void caseWholeWordsAndBlanksFollowTheQuery() {
        var index = index(SamplePdfs.pdf(
                document -> SamplePdfs.write(document, SamplePdfs.page(document, 0), "Signature s i g n signed")));
        assertThat(index.find(new AnchorQuery("sign", false, false, false))).hasSize(2);
        assertThat(index.find(new AnchorQuery("sign", true, false, false))).hasSize(1);
        assertThat(index.find(new AnchorQuery("sign", true, true, true))).hasSize(1);
        assertThat(index.find(new AnchorQuery("Signature", true, true, false))).hasSize(1);
        assertThat(index.find(new AnchorQuery("absent", false, false, true))).isEmpty();
        assertThat(index.find(new AnchorQuery("", false, false, true))).isEmpty();
    }

    @Test
    void anAnchorOfManyBlanksIsLookedForInNoTime() {
        var line = "a" + " ".repeat(400) + "b";
        var index = index(SamplePdfs.pdf(document -> SamplePdfs.write(document, SamplePdfs.page(document, 0), line)));
        var anchor = anchor("a" + " ".repeat(300) + "x " + " ".repeat(50) + "b");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(index.find(anchor)).isEmpty());
        assertThat(index.find(anchor("a   b"))).hasSize(1);
    }

    @Test
    void aSearchStopsWhenItIsTold() {
        var line = new IndexedLine("a".repeat(5_000), Collections.nCopies(5_000, new Box(1, 0, 0, 1, 1)));
        var pattern = new AnchorPattern(anchor("ab"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pattern.in(line)).isInstanceOf(PdfRefused.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatIsLongerThanAnyAnchorIsNotFound() {
        assertThat(index(SamplePdfs.pages(1)).find(anchor("a".repeat(50_000)))).isEmpty();
    }

    @Test
    void hebrewIsFoundAsItIsWritten() {
        var stamp = new TextStamp(new Box(1, 60, 80, 0, 0), "שלום עולם", TextStyle.plain(FontFace.SANS, 12));
        var pdf = new Sealer().stamp(SamplePdfs.pages(1), List.of(stamp));
        assertThat(index(pdf).find(anchor("שלום"))).hasSize(1);
    }

    private static TextIndex index(byte[] pdf) {
        return TextIndex.of(pdf, InspectionLimits.defaults());
    }

    private static AnchorQuery anchor(String text) {
        return new AnchorQuery(text, false, false, true);
    }
}
