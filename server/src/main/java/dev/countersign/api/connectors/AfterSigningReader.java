package dev.countersign.api.connectors;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.kernel.Extras;
import dev.countersign.storefront.form.AfterSigning;
import dev.countersign.storefront.form.AfterSigning.Source;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.form.Target.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads what flows to the customer record once all have signed. */
final class AfterSigningReader {
    private static final int MOST = 40;
    private static final Extras URL = new Extras(Map.of("type", "url"));

    private AfterSigningReader() {}

    static List<AfterSigning> read(WireObject submit, EnvelopeContents contents) {
        var json = submit.object("afterSign").orElse(new WireObject(submit.path("afterSign"), Map.of()));
        var after = new ArrayList<AfterSigning>();
        json.object("tabMap").ifPresent(map -> tabs(map, contents, after));
        json.texts("addTags").forEach(tag -> after.add(tag(json, tag)));
        json.objects("metafields").forEach(metafield -> after.add(metafield(metafield)));
        json.object("storePdfLink").ifPresent(link -> after.add(link(link)));
        FormReader.requireNothingElse(json);
        requireDistinct(json, after);
        return after;
    }

    private static void tabs(WireObject map, EnvelopeContents contents, List<AfterSigning> after) {
        for (var label : map.memberNames()) {
            if (contents.tabs().stream().noneMatch(tab -> tab.label().equals(label))) {
                throw map.invalid(label, label, "the label of a tab");
            }
            after.add(new AfterSigning(Source.TAB, label, target(map, label)));
        }
    }

    private static Target target(WireObject map, String label) {
        var member = map.glance().rest().members().get(label);
        var target = member instanceof Map<?, ?> ? TargetReader.read(renamed(map, label, member)) : Target.NONE;
        if (target.kind() == Kind.NONE || target.kind() == Kind.CONSENT) {
            throw map.invalid(label, String.valueOf(member), "a target such as {\"customer\":\"phone\"}");
        }
        return target;
    }

    private static WireObject renamed(WireObject map, String label, Object member) {
        return new WireObject(map.path(label), Map.of("target", member));
    }

    private static AfterSigning tag(WireObject json, String tag) {
        if (tag.isBlank() || tag.length() > 255 || tag.contains(",")) {
            throw json.invalid("addTags", tag, "tags of at most 255 characters without a comma");
        }
        return new AfterSigning(Source.TEXT, tag, Target.to(Kind.TAG, tag));
    }

    private static AfterSigning metafield(WireObject json) {
        var value = json.text("value", json.required("value"), 5_000);
        return new AfterSigning(Source.TEXT, value, TargetReader.metafieldOf(json.ignoring("value")));
    }

    private static AfterSigning link(WireObject json) {
        return new AfterSigning(Source.PDF_LINK, "", TargetReader.metafieldOf(json.over(URL)));
    }

    private static void requireDistinct(WireObject json, List<AfterSigning> after) {
        var names = new HashSet<String>();
        for (var part : after) {
            if (!names.add(part.name())) {
                throw json.invalid("afterSign", part.name(), "each target once");
            }
        }
        if (after.size() > MOST) {
            throw json.invalid("afterSign", after.size() + " targets", "at most " + MOST);
        }
    }
}
