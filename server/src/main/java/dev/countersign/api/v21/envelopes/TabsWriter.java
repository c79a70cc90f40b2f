package dev.countersign.api.v21.envelopes;

import dev.countersign.api.wire.Body;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes tabs, grouped in the arrays of their kinds. */
final class TabsWriter {
    private TabsWriter() {}

    static Map<String, Object> write(Envelope envelope, List<Tab> tabs) {
        var lists = new LinkedHashMap<TabType, List<Map<String, Object>>>();
        for (var tab : tabs) {
            lists.computeIfAbsent(tab.type(), _ -> new ArrayList<>())
                    .add(tab(envelope, tab).map());
        }
        var body = new LinkedHashMap<String, Object>();
        lists.forEach((type, items) -> body.put(type.list(), items));
        return body;
    }

    static Body tab(Envelope envelope, Tab tab) {
        var body = Body.with("tabId", tab.id())
                .and("tabType", tab.type().wire())
                .and("tabLabel", tab.label())
                .and("documentId", tab.documentId())
                .and("recipientId", tab.recipientId())
                .and("pageNumber", tab.page())
                .and("xPosition", Math.round(tab.x()))
                .and("yPosition", Math.round(tab.y()))
                .and("width", Math.round(tab.width()))
                .and("height", Math.round(tab.height()))
                .and("status", status(envelope, tab));
        value(body, tab);
        style(body, tab);
        anchor(body, tab);
        return body.rest(tab.rest().members());
    }

    private static void value(Body body, Tab tab) {
        switch (tab.type().filling()) {
            case SIGNATURE, INITIALS ->
                body.and("optional", !tab.required())
                        .and("scaleValue", tab.scale() == 1 ? "1" : String.valueOf(tab.scale()));
            case CHECK ->
                body.and("selected", tab.isChecked())
                        .and("required", tab.required())
                        .and("locked", tab.locked());
            case AUTOMATIC -> body.and("value", tab.value() == null ? "" : tab.value());
            case TEXT ->
                body.and("value", tab.value() == null ? "" : tab.value())
                        .and("originalValue", tab.originalValue() == null ? "" : tab.originalValue())
                        .and("required", tab.required())
                        .and("locked", tab.locked())
                        .and("maxLength", tab.maxLength())
                        .and("validationPattern", tab.validationPattern())
                        .and("validationMessage", tab.validationMessage());
        }
    }

    private static void style(Body body, Tab tab) {
        switch (tab.type().filling()) {
            case SIGNATURE, INITIALS, CHECK -> {} // no text of their own
            case AUTOMATIC, TEXT ->
                body.and("font", tab.style().font())
                        .and("fontSize", "size" + Math.round(tab.style().size()))
                        .and("fontColor", tab.style().color())
                        .and("bold", tab.style().bold())
                        .and("italic", tab.style().italic())
                        .and("underline", tab.style().underline());
        }
    }

    private static void anchor(Body body, Tab tab) {
        var anchor = tab.anchor();
        if (anchor != null) {
            body.and("anchorString", anchor.text())
                    .and("anchorXOffset", String.valueOf(anchor.xOffset()))
                    .and("anchorYOffset", String.valueOf(anchor.yOffset()))
                    .and("anchorUnits", "pixels")
                    .and("anchorCaseSensitive", anchor.caseSensitive())
                    .and("anchorMatchWholeWord", anchor.wholeWord())
                    .and("anchorAllowWhiteSpaceInCharacters", anchor.allowWhiteSpace())
                    .and("anchorHorizontalAlignment", anchor.alignRight() ? "right" : "left")
                    .and("anchorIgnoreIfNotPresent", anchor.ignoreIfNotPresent());
        }
    }

    private static String status(Envelope envelope, Tab tab) {
        return switch (envelope.contents()
                .recipient(tab.recipientId())
                .map(Recipient::status)
                .orElse(RecipientStatus.CREATED)) {
            case COMPLETED -> "signed";
            case DECLINED -> "declined";
            case CREATED, SENT, DELIVERED, FAX_PENDING -> "active";
        };
    }
}
