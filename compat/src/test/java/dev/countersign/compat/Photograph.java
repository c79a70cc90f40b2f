package dev.countersign.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the wire shows of one envelope, or of how many there are: taken before and after a refused call. */
record Photograph(List<JsonNode> seen) {
    // an attempt may be written into the audit trail; that is remembering, not changing
    static Photograph of(Wire wire, String envelopeId) {
        var at = wire.account("/envelopes/" + envelopeId);
        var seen = new ArrayList<JsonNode>();
        seen.add(steady(wire.get(at + "?include=custom_fields,documents,recipients,tabs")
                .json()));
        seen.add(wire.get(at + "/recipients?include_tabs=true").json());
        seen.add(wire.get(at + "/documents").json());
        seen.add(wire.get(at + "/custom_fields").json());
        return new Photograph(seen);
    }

    /** How many envelopes there are. */
    static Photograph ofAll(Wire wire) {
        var list = wire.get(wire.account("/envelopes?from_date=2020-01-01&count=1"))
                .json();
        return new Photograph(List.of(list.required("totalSetSize")));
    }

    private static JsonNode steady(JsonNode envelope) {
        var copy = (com.fasterxml.jackson.databind.node.ObjectNode) envelope.deepCopy();
        copy.remove(Set.of("lastModifiedDateTime"));
        return copy;
    }

    void stillTrue(Photograph now) {
        assertThat(now.seen()).as("nothing has changed").isEqualTo(seen);
    }
}
