package dev.countersign.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabColours;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.seal.CheckStamp;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.ImageStamp;
import dev.countersign.seal.InkPoint;
import dev.countersign.seal.InkStamp;
import dev.countersign.seal.LayoutEngine;
import dev.countersign.seal.SignatureFrame;
import dev.countersign.seal.Stamp;
import dev.countersign.seal.Stroke;
import dev.countersign.seal.TextStamp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TabStampsTest {
    private static final UUID ID = UUID.fromString("0123abcd-4567-4abc-8def-0123456789ab");

    @Test
    void aTypedSignatureFillsItsBoxOnOneLineInTheChosenHand() {
        var stamps = signed(TabType.SIGN_HERE, typed("Alexandrina Featherstonehaugh"));

        var text = only(stamps, TextStamp.class);
        var width = new LayoutEngine().widthOf(text.text(), text.style());
        assertThat(text.style().face()).isEqualTo(FontFace.SCRIPT_2);
        assertThat(text.box().x() + width).isLessThanOrEqualTo(100 + 80);
        assertThat(width).isCloseTo(76, within(1f));
        assertThat(text.box().y()).isBetween(200f, 236f);
    }

    @Test
    void aShortNameIsAsHighAsTheBoxAllows() {
        var text = only(signed(TabType.SIGN_HERE, typed("Al")), TextStamp.class);

        assertThat(text.style().size()).isCloseTo(36 * 0.74f, within(0.01f));
        assertThat(text.box().y() + text.style().size() * LayoutEngine.LINE_HEIGHT / 2)
                .isCloseTo(218, within(0.1f));
    }

    @Test
    void theFrameNamesTheSignature() {
        var frame = only(signed(TabType.SIGN_HERE, typed("Ann")), SignatureFrame.class);

        assertThat(frame.caption()).isEqualTo("Signed by:");
        assertThat(frame.shortReference()).isEqualTo("0123ABCD45674ABC");
        assertThat(frame.box().width()).isEqualTo(80);
    }

    @Test
    void initialsAreTheInitials() {
        assertThat(only(signed(TabType.INITIAL_HERE, typed("Ann Example")), TextStamp.class)
                        .text())
                .isEqualTo("AE");
    }

    @Test
    void drawnAndUploadedSignaturesKeepTheirForm() {
        var stroke = new Stroke(List.of(new InkPoint(0, 0, 1), new InkPoint(10, 10, 1)));
        var drawn = new AdoptedSignature(
                ID, AdoptedSignature.Method.DRAWN, "Ann", "A", null, List.of(stroke), List.of(), 300, 100, null, null);
        var uploaded = new AdoptedSignature(
                ID, AdoptedSignature.Method.UPLOADED, "Ann", "A", null, List.of(), List.of(), 0, 0, "abc", null);

        assertThat(only(signed(TabType.SIGN_HERE, drawn), InkStamp.class).viewWidth())
                .isEqualTo(300);
        assertThat(only(signed(TabType.SIGN_HERE, uploaded), ImageStamp.class).png())
                .isEqualTo("abc".getBytes());
    }

    @Test
    void textAndTicksStandInTheirBoxes() {
        var text = only(filled(TabType.TEXT, "Blue"), TextStamp.class);
        var check = only(filled(TabType.CHECKBOX, "true"), CheckStamp.class);

        assertThat(text.box().x()).isEqualTo(100);
        assertThat(text.style().face()).isEqualTo(FontFace.MONO);
        assertThat(check.checked()).isTrue();
    }

    @Test
    void emptyTabsAndThoseOfTheUnfinishedAreLeftOut() {
        var waiting = GivenEnvelope.given()
                .signer("ann", 1)
                .tab(TabType.TEXT, "ann", 100, 200)
                .sent();

        assertThat(stamps(waiting, false)).isEmpty();
        assertThat(signed(TabType.TEXT, typed("Ann"))).isEmpty();
    }

    @Test
    void eachPageCarriesTheEnvelopesId() {
        var envelope = GivenEnvelope.given().signer("ann", 1).sent();

        assertThat(only(stamps(envelope, true), TextStamp.class).text())
                .isEqualTo("Envelope ID: " + envelope.id().toString().toUpperCase());
    }

    @Test
    void everyColourOfTheWireIsKnown() {
        assertThat(TabColours.rgb("BrightRed")).isEqualTo(0xFF0000);
        assertThat(TabColours.rgb("no such colour")).isZero();
    }

    private static AdoptedSignature typed(String name) {
        return new AdoptedSignature(
                ID, AdoptedSignature.Method.TYPED, name, "AE", "SCRIPT_2", List.of(), List.of(), 0, 0, null, null);
    }

    private static List<Stamp> signed(TabType type, AdoptedSignature signature) {
        return sign(type, type == TabType.TEXT ? "" : "signed", signature);
    }

    private static List<Stamp> filled(TabType type, String value) {
        return sign(type, value, null);
    }

    private static List<Stamp> sign(TabType type, String value, AdoptedSignature signature) {
        var sent = GivenEnvelope.given()
                .signer("ann", 1)
                .tab(type, "ann", 100, 200, false)
                .sent();
        var tab = sent.contents().tabs().getFirst();
        var values = List.of(new TabValue(tab.id(), value));
        return stamps(GivenEnvelope.did(sent, e -> e.sign("ann", values, signature)), false);
    }

    private static List<Stamp> stamps(Envelope envelope, boolean withId) {
        return new TabStamps(String::getBytes)
                .of(envelope, envelope.contents().documents().getFirst(), withId);
    }

    private static <S extends Stamp> S only(List<Stamp> stamps, Class<S> type) {
        var found = stamps.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
