package dev.countersign.ceremony.desk;

import dev.countersign.account.signature.Initials;
import dev.countersign.ceremony.Shown;
import dev.countersign.ceremony.Visit;
import dev.countersign.envelope.EnvelopeDocument;
import dev.countersign.envelope.Handed;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabColours;
import dev.countersign.envelope.tab.TabType.Filling;
import dev.countersign.kernel.Words;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.Stroke;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays documents, pages and tabs out for the signing page. */
public final class DeskLayout {
    private final Visit visit;
    private final Words words;
    private final String base;
    private final Map<UUID, String> drafts;
    private final LocalDate today;

    public DeskLayout(Visit visit, Words words, String base, Map<UUID, String> drafts, LocalDate today) {
        this.visit = visit;
        this.words = words;
        this.base = base;
        this.drafts = drafts;
        this.today = today;
    }

    public Desk desk(boolean readOnly, @Nullable AdoptedSignature signature) {
        var recipient = visit.recipient();
        var contents = visit.envelope().contents();
        var tabs = readOnly ? List.<Tab>of() : contents.tabsOf(recipient.id());
        return new Desk(
                base,
                contents.emailSubject(),
                visit.envelope().sender().name(),
                recipient.name(),
                Initials.of(recipient.name()),
                readOnly,
                visit.session().isEmbedded(),
                tabs.stream().anyMatch(tab -> tab.type().filling() == Filling.INITIALS),
                Shown.documents(visit.envelope()),
                contents.inOrder().stream()
                        .map(document -> paper(document, tabs))
                        .toList(),
                signature == null ? null : ink(signature));
    }

    private Desk.Paper paper(EnvelopeDocument document, List<Tab> tabs) {
        var laid = SeenDocuments.isWrittenOn(visit, document)
                ? tabs.stream().filter(tab -> !isPrinted(tab)).toList()
                : tabs;
        var sheets = IntStream.rangeClosed(1, document.pages().size())
                .mapToObj(number -> sheet(document, number, laid))
                .toList();
        var url = base + "/documents/" + document.guid() + "?v=" + SeenDocuments.version(visit, document);
        return new Desk.Paper(document.id(), document.name(), url, sheets);
    }

    /** What the sender wrote for good stands in the file already. */
    private static boolean isPrinted(Tab tab) {
        return tab.locked() && tab.type().filling() == Filling.TEXT && !tab.isConcealed();
    }

    private Desk.Sheet sheet(EnvelopeDocument document, int number, List<Tab> tabs) {
        var size = document.pages().get(number - 1);
        var spots = tabs.stream()
                .filter(tab -> tab.documentId().equals(document.id()) && tab.page() == number)
                .sorted(Comparator.comparingInt(DeskLayout::order)
                        .thenComparingDouble(Tab::y)
                        .thenComparingDouble(Tab::x))
                .map(this::spot)
                .toList();
        return new Desk.Sheet(number, size.width(), size.height(), spots);
    }

    private Desk.Spot spot(Tab tab) {
        var style = tab.style();
        var word = words.say("tab." + tab.type().wire());
        return new Desk.Spot(
                tab.id().toString(),
                kind(tab),
                word,
                words.say("tab.onPage", title(tab, word), tab.page()),
                value(tab),
                tab.required(),
                tab.locked(),
                tab.maxLength(),
                tab.validationPattern(),
                tab.validationMessage(),
                tab.x(),
                tab.y(),
                tab.width(),
                tab.height(),
                face(FontFace.named(style.font())),
                style.size(),
                TabColours.css(style.color()),
                style.bold(),
                style.italic(),
                style.underline(),
                order(tab),
                tab.type().filling() == Filling.TEXT && !tab.label().isEmpty()
                        ? tab.label()
                        : tab.id().toString());
    }

    private static String kind(Tab tab) {
        if (tab.locked() || tab.type().filling() == Filling.AUTOMATIC) {
            return tab.type().filling() == Filling.CHECK ? "check" : "plain";
        }
        return switch (tab.type().filling()) {
            case SIGNATURE -> "signature";
            case INITIALS -> "initials";
            case CHECK -> "check";
            case TEXT -> tab.isOneLine() ? "text" : "area";
            case AUTOMATIC -> "plain";
        };
    }

    private static String title(Tab tab, String word) {
        if (tab.type().isInk()) {
            return word;
        }
        if (!tab.tooltip().isBlank()) {
            return tab.tooltip();
        }
        return tab.label().isBlank() ? word : tab.label();
    }

    private String value(Tab tab) {
        var kept = tab.locked() ? null : drafts.get(tab.id());
        if (kept != null) {
            return kept;
        }
        var own = tab.value() == null || tab.type().isInk() ? "" : tab.value();
        return Handed.automatic(tab, visit.recipient(), today).orElse(own);
    }

    /** Tabs without an order of their own come after those with one. */
    private static int order(Tab tab) {
        try {
            return Integer.parseInt(String.valueOf(tab.rest().members().getOrDefault("tabOrder", "x")));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    static String face(FontFace face) {
        return face.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Desk.Ink ink(AdoptedSignature signature) {
        var face = signature.face();
        return new Desk.Ink(
                signature.id().toString(),
                signature.method().name().toLowerCase(Locale.ROOT),
                signature.name(),
                signature.initials(),
                face == null ? "" : face(FontFace.named(face)),
                points(signature.strokes()),
                points(signature.initialsStrokes()),
                signature.width(),
                signature.height());
    }

    /** Strokes as the page's script reads them: {@code x,y,pressure x,y,pressure;…}. */
    private static String points(List<Stroke> strokes) {
        return strokes.stream()
                .map(stroke -> stroke.points().stream()
                        .map(p -> p.x() + "," + p.y() + "," + p.pressure())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }
}
