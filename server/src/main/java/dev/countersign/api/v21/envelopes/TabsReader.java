package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.tab.Anchor;
import dev.countersign.envelope.tab.Tab;
import dev.countersign.envelope.tab.TabStyle;
import dev.countersign.envelope.tab.TabType;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads tabs; kinds that are not built yet are refused, never dropped in silence. */
final class TabsReader {
    private final Ids ids;

    TabsReader(Ids ids) {
        this.ids = ids;
    }

    /** New tabs of a recipient, anchors still to be looked up. */
    List<Tab> read(WireObject tabs, String recipientId) {
        var read = new ArrayList<Tab>();
        for (var list : tabs.memberNames()) {
            var items = tabs.objects(list);
            if (!items.isEmpty()) {
                var type = type(tabs, list);
                items.forEach(json -> read.add(tab(type, json, recipientId)));
            }
        }
        return read;
    }

    /** The tabs of a request by whether they change one of {@code own} or are new. */
    Merged read(WireObject tabs, String recipientId, List<Tab> own) {
        var merged = new Merged(new ArrayList<>(), new ArrayList<>());
        for (var list : tabs.memberNames()) {
            for (var json : tabs.objects(list)) {
                own.stream()
                        .filter(tab -> tab.id().toString().equalsIgnoreCase(json.text("tabId", "")))
                        .findFirst()
                        .ifPresentOrElse(
                                tab -> merged.changed().add(change(tab, json)),
                                () -> merged.added().add(tab(type(tabs, list), json, recipientId)));
            }
        }
        return merged;
    }

    /** Tabs that were there and tabs that were not. */
    record Merged(List<Tab> changed, List<Tab> added) {}

    /** The ids of the tabs a request names. */
    List<UUID> tabIds(WireObject tabs) {
        return tabs.memberNames().stream()
                .flatMap(list -> tabs.objects(list).stream())
                .map(json -> guid(json, json.required("tabId")))
                .toList();
    }

    /** The tab with what the request changes. */
    Tab change(Tab old, WireObject json) {
        return tab(old.type(), json, old.recipientId(), old);
    }

    UUID guid(WireObject json, String text) {
        return Guid.parse(text).orElseThrow(() -> json.invalid("tabId", text, "the GUID of a tab"));
    }

    private static TabType type(WireObject tabs, String list) {
        return TabType.ofList(list)
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("Tabs of the kind '" + list + "' are not built yet.")
                        .with(Refusal.Detail.of(tabs.path(list), list, "one of " + lists())));
    }

    private static String lists() {
        return String.join(
                ", ",
                java.util.Arrays.stream(TabType.values()).map(TabType::list).toList());
    }

    private Tab tab(TabType type, WireObject json, String recipientId) {
        return tab(type, json, recipientId, null);
    }

    private Tab tab(TabType type, WireObject json, String recipientId, @Nullable Tab old) {
        var scale = scale(json, old);
        var value = value(type, json, old);
        var anchor = anchor(json, old);
        var signs = type == TabType.SIGN_HERE || type == TabType.INITIAL_HERE;
        return new Tab(
                old == null ? ids.guid() : old.id(),
                type,
                recipientId,
                documentId(json, old, anchor),
                page(json, old, anchor),
                position(json, "xPosition", old == null ? 0 : old.x(), shift(old, anchor, Anchor::xOffset)),
                position(json, "yPosition", old == null ? 0 : old.y(), shift(old, anchor, Anchor::yOffset)),
                signs ? type.width() * scale : size(json, "width", old == null ? type.width() : old.width()),
                signs ? type.height() * scale : size(json, "height", old == null ? type.height() : old.height()),
                json.text("tabLabel", old == null ? label(type) : old.label(), 500),
                tooltip(json, old),
                value,
                old == null ? value : old.originalValue(),
                required(type, json, old),
                json.flag("locked").orElse(old != null && old.locked()),
                json.integer("maxLength").filter(n -> n > 0).orElse(old == null ? Tab.LONGEST : old.maxLength()),
                json.text("validationPattern").orElse(old == null ? null : old.validationPattern()),
                json.text("validationMessage").orElse(old == null ? null : old.validationMessage()),
                scale,
                style(json, old == null ? TabStyle.DEFAULT : old.style()),
                anchor,
                rest(json, old));
    }

    private static Extras rest(WireObject json, @Nullable Tab old) {
        var given = json.ignoring(
                        "tabId",
                        "recipientId",
                        "tabType",
                        "status",
                        "recipientIdGuid",
                        "originalValue",
                        "errorDetails",
                        "width",
                        "height")
                .rest();
        return old == null ? given : old.rest().with(given.members());
    }

    // both members stay in the rest, to be read back as they came
    private static String tooltip(WireObject json, @Nullable Tab old) {
        var given = json.glance();
        var name = old != null && old.rest().members().containsKey("tooltip")
                ? Optional.<String>empty()
                : given.text("name");
        return given.text("tooltip").or(() -> name).orElse(old == null ? "" : old.tooltip());
    }

    private static float scale(WireObject json, @Nullable Tab old) {
        var given = json.number("scaleValue");
        if (given.isEmpty()) {
            return old == null ? 1 : old.scale();
        }
        if (given.get() < 0.5 || given.get() > 2) {
            throw json.invalid("scaleValue", json.text("scaleValue", ""), "0.5 to 2.0");
        }
        return given.get().floatValue();
    }

    private static @Nullable String value(TabType type, WireObject json, @Nullable Tab old) {
        var before = old == null ? null : old.value();
        return switch (type.filling()) {
            case TEXT ->
                json.text("value").map(v -> json.text("value", "", Tab.LONGEST)).orElse(before);
            case CHECK -> json.flag("selected").map(String::valueOf).orElse(before == null ? "false" : before);
            case SIGNATURE, INITIALS, AUTOMATIC -> before;
        };
    }

    private static boolean required(TabType type, WireObject json, @Nullable Tab old) {
        return switch (type.filling()) {
            case SIGNATURE, INITIALS -> json.flag("optional").map(o -> !o).orElse(old == null || old.required());
            case CHECK -> json.flag("required").orElse(old != null && old.required());
            case TEXT, AUTOMATIC -> json.flag("required").orElse(old == null || old.required());
        };
    }

    private static String documentId(WireObject json, @Nullable Tab old, @Nullable Anchor anchor) {
        return json.text("documentId")
                .filter(t -> !t.isEmpty())
                .orElse(old != null ? old.documentId() : anchor != null ? "" : "1");
    }

    private static int page(WireObject json, @Nullable Tab old, @Nullable Anchor anchor) {
        var page = json.integer("pageNumber");
        if (anchor != null && (old == null || !anchor.isSamePlaceAs(old.anchor()))) {
            return 0;
        }
        var number = page.orElse(old == null ? 1 : old.page());
        if (number < 1) {
            throw json.invalid("pageNumber", String.valueOf(number), "1 or more");
        }
        return number;
    }

    /** How far a changed offset moves a tab whose anchor stays. */
    private static float shift(@Nullable Tab old, @Nullable Anchor anchor, Function<Anchor, Float> offset) {
        var was = old == null ? null : old.anchor();
        return was == null || anchor == null ? 0 : offset.apply(anchor) - offset.apply(was);
    }

    private static float position(WireObject json, String name, float old, float shift) {
        var value = json.number(name).orElse((double) old);
        if (value < 0) {
            throw INVALID_REQUEST_PARAMETER
                    .because("Invalid value for " + name + ", must be greater than or equal to 0.")
                    .with(Refusal.Detail.of(json.path(name), String.valueOf(value), "0 or more"));
        }
        return Math.max(0, unlessRounded(value, old) + shift);
    }

    private static float size(WireObject json, String name, float otherwise) {
        var value = json.number(name).orElse(0.0);
        return value > 0 ? unlessRounded(value, otherwise) : otherwise;
    }

    // positions go out rounded; the same number coming back moves nothing
    private static float unlessRounded(double value, float old) {
        return value == Math.round(old) ? old : (float) value;
    }

    private static String label(TabType type) {
        var list = type.list();
        return Character.toUpperCase(list.charAt(0)) + list.substring(1, list.length() - "Tabs".length());
    }

    private static TabStyle style(WireObject json, TabStyle old) {
        return new TabStyle(
                json.text("font", old.font()).toLowerCase(Locale.ROOT),
                json.text("fontSize").map(text -> fontSize(json, text)).orElse(old.size()),
                json.text("fontColor", old.color()).toLowerCase(Locale.ROOT),
                json.flag("bold").orElse(old.bold()),
                json.flag("italic").orElse(old.italic()),
                json.flag("underline").orElse(old.underline()));
    }

    private static float fontSize(WireObject json, String text) {
        var number = text.toLowerCase(Locale.ROOT).replace("size", "").strip();
        try {
            var size = Float.parseFloat(number);
            if (size >= 4 && size <= 144) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw json.invalid("fontSize", text, "Size7 to Size72");
        }
        throw json.invalid("fontSize", text, "Size7 to Size72");
    }

    private static @Nullable Anchor anchor(WireObject json, @Nullable Tab old) {
        var text = json.text("anchorString").filter(t -> !t.isBlank());
        var was = old == null ? null : old.anchor();
        if (was != null) {
            return anchor(json, text.orElse(was.text()), was, was.everyDocument());
        }
        var everyDocument = json.text("documentId").filter(t -> !t.isEmpty()).isEmpty();
        return text.map(t -> anchor(json, t, Anchor.of(t), everyDocument)).orElse(null);
    }

    private static Anchor anchor(WireObject json, String text, Anchor was, boolean everyDocument) {
        return new Anchor(
                text,
                offset(json, "anchorXOffset", was.xOffset()),
                offset(json, "anchorYOffset", was.yOffset()),
                json.flag("anchorCaseSensitive").orElse(was.caseSensitive()),
                json.flag("anchorMatchWholeWord").orElse(was.wholeWord()),
                json.flag("anchorAllowWhiteSpaceInCharacters").orElse(was.allowWhiteSpace()),
                json.text("anchorHorizontalAlignment")
                        .map(t -> t.equalsIgnoreCase("right"))
                        .orElse(was.alignRight()),
                json.flag("anchorIgnoreIfNotPresent").orElse(was.ignoreIfNotPresent()),
                everyDocument);
    }

    private static float offset(WireObject json, String name, float otherwise) {
        var unit = unit(json);
        return json.number(name).map(number -> (float) (number * unit)).orElse(otherwise);
    }

    private static double unit(WireObject json) {
        var unit = json.text("anchorUnits", "pixels").toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "pixels", "" -> 1;
            case "inches" -> 72;
            case "mms" -> 72 / 25.4;
            case "cms" -> 72 / 2.54;
            default -> throw json.invalid("anchorUnits", unit, "pixels, inches, mms or cms");
        };
    }
}
