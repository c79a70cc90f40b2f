package dev.countersign.sealing;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabColours;
import dev.countersign.envelope.tab.TabStyle;
import dev.countersign.seal.Box;
import dev.countersign.seal.CheckStamp;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.Stamp;
import dev.countersign.seal.TextStamp;
import dev.countersign.seal.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What stands on a document: the tabs of who is done, the sender's locked values, and the envelope's id on each page. */
final class TabStamps {
    private static final TextStyle ID_STYLE =
            TextStyle.plain(FontFace.SANS, 6.5f).withColour(0x44546A);

    private final SignatureStamps signatures;

    TabStamps(Function<String, byte[]> images) {
        this.signatures = new SignatureStamps(images);
    }

    List<Stamp> of(Envelope envelope, EnvelopeDocument document, boolean withEnvelopeId) {
        var stamps = new ArrayList<Stamp>();
        if (withEnvelopeId) {
            addEnvelopeId(stamps, envelope, document);
        }
        for (var recipient : envelope.contents().recipients()) {
            envelope.contents().tabsOf(recipient.id()).stream()
                    .filter(tab -> tab.documentId().equals(document.id()) && tab.isPlaced() && !tab.isConcealed())
                    .forEach(tab -> stamps.addAll(of(tab, recipient)));
        }
        return stamps;
    }

    private static void addEnvelopeId(List<Stamp> stamps, Envelope envelope, EnvelopeDocument document) {
        var text = "Envelope ID: " + envelope.id().toString().toUpperCase(Locale.ROOT);
        for (var page = 1; page <= document.pages().size(); page++) {
            stamps.add(new TextStamp(new Box(page, 14, 8, 0, 0), text, ID_STYLE));
        }
    }

    private List<Stamp> of(Tab tab, Recipient recipient) {
        var done = recipient.status() == RecipientStatus.COMPLETED;
        return switch (tab.type().filling()) {
            case SIGNATURE, INITIALS -> done ? signature(tab, recipient) : List.of();
            case AUTOMATIC -> done ? text(tab) : List.of();
            case TEXT -> done || tab.locked() ? text(tab) : List.of();
            case CHECK -> done || tab.locked() ? List.of(new CheckStamp(box(tab), tab.isChecked())) : List.of();
        };
    }

    private List<Stamp> signature(Tab tab, Recipient recipient) {
        var signature = recipient.progress().signature();
        var given = tab.value() != null && !tab.value().isEmpty();
        return signature == null || !given ? List.of() : signatures.of(tab, signature);
    }

    private static List<Stamp> text(Tab tab) {
        var value = tab.value();
        return value == null || value.isBlank()
                ? List.of()
                : List.of(new TextStamp(box(tab), value, style(tab.style())));
    }

    private static TextStyle style(TabStyle style) {
        return new TextStyle(
                FontFace.named(style.font()),
                style.size(),
                TabColours.rgb(style.color()),
                style.bold(),
                style.italic(),
                style.underline());
    }

    private static Box box(Tab tab) {
        return new Box(tab.page(), tab.x(), tab.y(), tab.width(), tab.height());
    }
}
