package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static dev.countersign.api.v21.envelopes.GivenApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.WireJson;
import dev.countersign.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabsTest {
    private static final String TABS = """
            "recipients": {"signers": [{"recipientId": "1", "name": "Ann", "email": "ann@example.com", "tabs": {%s}}]}""";

    private final GivenApi given = new GivenApi();

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "-1", "1000"})
    void aSignatureIsScaledFromHalfToDouble(String scale) {
        var refusal = refusal(() -> given.draft(tabs("signHereTabs", "\"scaleValue\": \"" + scale + "\"")));

        assertThat(refusal.details())
                .containsExactly(Refusal.Detail.of(
                        "recipients.signers[0].tabs.signHereTabs[0].scaleValue", scale, "0.5 to 2.0"));
    }

    private static String tabs(String list, String members) {
        return TABS.formatted("\"" + list + "\": [{" + members + "}]");
    }

    private Map<String, Object> get(String id) {
        return given.tabs.listTabs(given.call, id, "1");
    }

    private List<Map<String, Object>> put(String id, String list, String... tabs) {
        var body = json("{\"" + list + "\": [" + String.join(", ", tabs) + "]}");
        return list(given.tabs.updateTabs(given.call, id, "1", body), list);
    }

    private static String tab(Map<String, Object> tab, String members) {
        return "{\"tabId\": \"" + text(tab, "tabId") + "\"" + (members.isEmpty() ? "" : ", " + members) + "}";
    }
}
