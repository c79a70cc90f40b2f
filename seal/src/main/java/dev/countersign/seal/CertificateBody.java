package dev.countersign.seal;

import static dev.countersign.seal.CertificateSheets.LEFT;
import static dev.countersign.seal.CertificateSheets.WIDTH;

import dev.countersign.seal.CompletionCertificate.DocumentLine;
import dev.countersign.seal.CompletionCertificate.Entry;
import dev.countersign.seal.CompletionCertificate.EventLine;
import dev.countersign.seal.CompletionCertificate.Wording;
import java.io.IOException;
import java.util.List;

/** The sections of a certificate of completion, one below the other. */
final class CertificateBody {
    private static final int DARK = 0x14213D;
    private static final int QUIET = 0x6B7686;
    private static final int LINE = 0xD5DAE1;
    private static final TextStyle TITLE =
            TextStyle.plain(FontFace.SANS, 20).inBold().withColour(DARK);
    private static final TextStyle HEADING =
            TextStyle.plain(FontFace.SANS, 11.5f).inBold().withColour(DARK);
    private static final TextStyle NAME =
            TextStyle.plain(FontFace.SANS, 9.5f).inBold().withColour(DARK);
    private static final TextStyle TEXT = TextStyle.plain(FontFace.SANS, 8.5f).withColour(0x222B38);
    private static final TextStyle LABEL = TextStyle.plain(FontFace.SANS, 8.5f).withColour(QUIET);
    private static final TextStyle HASH = TextStyle.plain(FontFace.MONO, 7.2f).withColour(0x222B38);
    private static final float LABELS = 120;
    private static final float PREVIEW_WIDTH = 130;
    private static final float PREVIEW_HEIGHT = 44;

    private final CertificateSheets sheets;
    private final Wording wording;

    CertificateBody(CertificateSheets sheets, Wording wording) {
        this.sheets = sheets;
        this.wording = wording;
    }

    void write(CompletionCertificate content) throws IOException {
        title(content.title());
        content.head().forEach(entry -> entry(entry, WIDTH));
        heading(wording.documents());
        content.documents().forEach(this::document);
        heading(wording.signers());
        for (var signer : content.signers()) {
            signer(signer);
        }
        heading(wording.events());
        events(content.events());
    }

    private void title(String title) {
        var laidOut = sheets.layOut(title, TITLE, WIDTH);
        sheets.put(laidOut, TITLE, LEFT, 0);
        sheets.skip(laidOut.height() + 6);
        sheets.rule(DARK, 1.2f);
        sheets.skip(12);
    }

    private void heading(String words) {
        sheets.need(80); // never alone at the foot of a sheet
        sheets.skip(16);
        sheets.put(sheets.layOut(words, HEADING, WIDTH), HEADING, LEFT, 0);
        sheets.skip(17);
        sheets.rule(LINE, 0.6f);
        sheets.skip(7);
    }

    private void entry(Entry entry, float width) {
        if (entry.isOwnPages()) {
            sheets.need(TEXT.size());
            sheets.putPageCount(TEXT, LEFT + LABELS);
            entry(entry.label(), "", TEXT, width);
        } else {
            entry(entry.label(), entry.value(), TEXT, width);
        }
    }

    private void entry(String name, String words, TextStyle style, float width) {
        var label = sheets.layOut(name, LABEL, LABELS - 8);
        var value = sheets.layOut(words, style, width - LABELS);
        float height = Math.max(label.height(), value.height());
        sheets.need(height);
        sheets.put(label, LABEL, LEFT, 0);
        sheets.put(value, style, LEFT + LABELS, (LABEL.size() - style.size()) * LayoutEngine.ASCENT);
        sheets.skip(height + 2.5f);
    }

    private void document(DocumentLine document) {
        sheets.need(62);
        var name = sheets.layOut(document.name(), NAME, WIDTH);
        sheets.put(name, NAME, LEFT, 0);
        sheets.skip(name.height() + 2);
        entry(wording.pages(), Integer.toString(document.pages()), TEXT, WIDTH);
        entry(wording.original(), document.originalSha256(), HASH, WIDTH);
        entry(wording.sealed(), document.sealedSha256(), HASH, WIDTH);
        sheets.skip(6);
    }

    private void signer(SignerBlock signer) throws IOException {
        sheets.need(PREVIEW_HEIGHT + 40);
        var preview = signer.signature();
        if (preview != null) {
            sheets.stamp(preview, LEFT + WIDTH - PREVIEW_WIDTH, 2, PREVIEW_WIDTH, PREVIEW_HEIGHT);
        }
        float width = WIDTH - PREVIEW_WIDTH - 16;
        var name = sheets.layOut(signer.name(), NAME, width);
        sheets.put(name, NAME, LEFT, 0);
        sheets.skip(name.height());
        var mail = sheets.layOut(signer.mail(), LABEL, width);
        sheets.put(mail, LABEL, LEFT, 0);
        sheets.skip(mail.height() + 4);
        signer.entries().forEach(entry -> entry(entry, width));
        sheets.skip(10);
    }

    private void events(List<EventLine> events) {
        boolean shaded = false;
        for (var event : events) {
            event(event, shaded);
            shaded = !shaded;
        }
    }

    private void event(EventLine event, boolean shaded) {
        var time = sheets.layOut(event.time(), LABEL, 112);
        var who = sheets.layOut(event.who(), TEXT, 118);
        var what = sheets.layOut(event.what(), TEXT, WIDTH - 256);
        float height = Math.max(time.height(), Math.max(who.height(), what.height())) + 5;
        sheets.need(height);
        if (shaded) {
            sheets.shade(height, 0xF4F6F9);
        }
        sheets.put(time, LABEL, LEFT + 4, 2);
        sheets.put(who, TEXT, LEFT + 124, 2);
        sheets.put(what, TEXT, LEFT + 250, 2);
        sheets.skip(height);
    }
}
