package dev.countersign.envelope;

import static dev.countersign.kernel.ErrorCode.*;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Refusal;
import dev.countersign.seal.FontFace;
import dev.countersign.seal.LayoutEngine;
import dev.countersign.seal.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what a signer hands in fits his tabs: only his own, all the required ones, each of the right form. */
final class Filling {
    /** What stands in a signature tab that was tapped. */
    static final String SIGNED = "signed";

    /** In points; a text that is too long is made smaller, but no smaller than this. */
    private static final float SMALLEST_TYPE = 4;

    private static final LayoutEngine LAYOUT = new LayoutEngine();

    private Filling() {}

    static void check(List<Tab> tabs, List<TabValue> values, @Nullable AdoptedSignature signature) {
        var own = tabs.stream().collect(Collectors.toMap(Tab::id, tab -> tab));
        values.forEach(value -> requireOwn(own, value));
        var given = values.stream().collect(Collectors.toMap(TabValue::tabId, TabValue::value, (_, last) -> last));
        tabs.forEach(tab ->
                check(tab, given.getOrDefault(tab.id(), tab.value() == null ? "" : tab.value()), signature));
    }

    private static void requireOwn(Map<UUID, Tab> own, TabValue value) {
        var tab = own.get(value.tabId());
        if (tab == null) {
            throw TAB_DOES_NOT_EXIST
                    .because(value.tabId())
                    .with(Refusal.Detail.of(
                            "tabs." + value.tabId(), value.tabId().toString(), "a tab of this recipient"));
        }
        if (tab.locked() && !value.value().equals(tab.value() == null ? "" : tab.value())) {
            throw invalid(tab, value.value(), "the value the sender gave, for the tab is locked");
        }
    }

    private static void check(Tab tab, String value, @Nullable AdoptedSignature signature) {
        switch (tab.type().filling()) {
            case SIGNATURE, INITIALS -> checkSignature(tab, value, signature);
            case TEXT -> checkText(tab, value);
            case CHECK -> checkBox(tab, value);
            case AUTOMATIC -> {} // the server fills it
        }
    }

    private static void checkSignature(Tab tab, String value, @Nullable AdoptedSignature signature) {
        if (value.isEmpty() && tab.required()) {
            throw invalid(tab, "", tab.type() == TabType.SIGN_HERE ? "a signature" : "initials");
        }
        if (!value.isEmpty() && !value.equals(SIGNED)) {
            throw invalid(tab, value, "the value " + SIGNED + " or none");
        }
        if (!value.isEmpty() && signature == null) {
            throw invalid(tab, value, "an adopted signature");
        }
    }

    private static void checkText(Tab tab, String value) {
        if (value.isBlank() && tab.required() && !tab.locked()) {
            throw invalid(tab, value, "a text");
        }
        if (value.length() > tab.maxLength()) {
            throw invalid(tab, value.length() + " characters", "at most " + tab.maxLength() + " characters");
        }
        requireRoom(tab, value);
        if (!value.isEmpty() && !SenderPattern.accepts(tab.validationPattern(), value)) {
            var message = tab.validationMessage();
            throw invalid(tab, value, message == null ? "a text matching " + tab.validationPattern() : message);
        }
    }

    /** A text may not run out of its field: there it would cover what others wrote, or be cut off. */
    private static void requireRoom(Tab tab, String value) {
        if (tab.locked()) {
            return; // the sender gave it, and nobody else can shorten it
        }
        var lines = value.lines().count();
        if (tab.isOneLine() && lines > 1) {
            throw invalid(tab, lines + " lines", "one line");
        }
        if (heightOf(value, tab) > Math.max(tab.height(), SMALLEST_TYPE) + 0.01f) {
            throw invalid(tab, value.length() + " characters", "a shorter text, one that fits its field");
        }
    }

    /** Of the letters without the leading of the last line, set as small as the sealed file would set them. */
    private static float heightOf(String value, Tab tab) {
        var style = tab.style();
        var size = Math.min(style.size(), SMALLEST_TYPE);
        var type = new TextStyle(FontFace.named(style.font()), size, 0, style.bold(), style.italic(), false);
        return LAYOUT.layOut(value, type, tab.width()).height() - (LayoutEngine.LINE_HEIGHT - 1) * size;
    }

    private static void checkBox(Tab tab, String value) {
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            throw invalid(tab, value, "true or false");
        }
        if (tab.required() && !value.equals("true")) {
            throw invalid(tab, value, "a tick");
        }
    }

    private static Refusal invalid(Tab tab, String received, String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("The tab '" + tab.label() + "' needs " + expected + ".")
                .with(Refusal.Detail.of("tabs." + tab.id(), received, expected));
    }
}
