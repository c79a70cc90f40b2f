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

    @Test
    void tooltipNameAndAnchorAreReadBackAsGiven() {
        var id = given.draft(tabs("signHereTabs", """
                "tooltip": "Your hand", "name": "SignHere", "anchorString": "/sn1/",
                "anchorHorizontalAlignment": "right", "anchorAllowWhiteSpaceInCharacters": "false\""""));

        assertThat(list(get(id), "signHereTabs").getFirst())
                .containsEntry("tooltip", "Your hand")
                .containsEntry("name", "SignHere")
                .containsEntry("anchorHorizontalAlignment", "right")
                .containsEntry("anchorAllowWhiteSpaceInCharacters", "false");
        assertThat(given.envelope(id).contents().tabs().getFirst().tooltip()).isEqualTo("Your hand");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        var id = given.draft(tabs("textTabs", "\"tabOrder\": \"7\", \"concealValueOnDocument\": \"true\""));
        var tab = list(get(id), "textTabs").getFirst();

        put(id, "textTabs", tab(tab, "\"value\": \"hello\""));

        assertThat(list(get(id), "textTabs"))
                .singleElement()
                .satisfies(after -> assertThat(after)
                        .containsEntry("value", "hello")
                        .containsEntry("tabOrder", "7")
                        .containsEntry("concealValueOnDocument", "true"));
    }

    @Test
    void puttingAnchoredTabsBackChangesNothing() {
        var id = given.draft(tabs("signHereTabs", "\"anchorString\": \"/sn1/\", \"anchorXOffset\": \"0.3\""));
        var before = given.envelope(id).contents().tabs();
        var answer = get(id);

        given.tabs.updateTabs(given.call, id, "1", WireJson.read(WireJson.write(answer)));

        assertThat(before).hasSize(2);
        assertThat(get(id)).isEqualTo(answer);
        assertThat(given.envelope(id).contents().tabs()).isEqualTo(before);
    }

    @Test
    void anAnchoredTabMovesByItsOffsetOrToItsPosition() {
        var id = given.draft(tabs("signHereTabs", "\"anchorString\": \"/sn1/\""));
        var tab = given.envelope(id).contents().tabs().getFirst();
        var written = list(get(id), "signHereTabs").getFirst();

        put(
                id,
                "signHereTabs",
                tab(written, "\"anchorString\": \"/sn1/\", \"anchorXOffset\": \"1\", \"anchorUnits\": \"inches\""));
        assertThat(given.envelope(id).contents().tabs().getFirst().x()).isEqualTo(tab.x() + 72);

        put(
                id,
                "signHereTabs",
                tab(written, "\"anchorString\": \"/sn1/\", \"xPosition\": \"30\", \"yPosition\": \"40\""));
        assertThat(list(get(id), "signHereTabs").getFirst())
                .containsEntry("xPosition", "30")
                .containsEntry("yPosition", "40");
        assertThat(given.envelope(id).contents().tabs()).hasSize(2);
    }

    @Test
    void aNewAnchorMovesTheTabAndMakesNoOther() {
        var id = given.draft(tabs("signHereTabs", "\"anchorString\": \"Sign here\""));
        var tab = list(get(id), "signHereTabs").getFirst();

        put(id, "signHereTabs", tab(tab, "\"anchorString\": \"/sn1/\""));

        assertThat(list(get(id), "signHereTabs"))
                .singleElement()
                .satisfies(after -> assertThat(after.get("xPosition")).isNotEqualTo(tab.get("xPosition")));
    }

    @Test
    void aTabThatIsNotThereDoesNotStopTheOthers() {
        var id = given.draft(tabs("textTabs", "\"tabLabel\": \"city\""));
        var tab = list(get(id), "textTabs").getFirst();

        var results = put(id, "textTabs", "{\"tabId\": \"none\"}", tab(tab, "\"value\": \"Rome\""));

        assertThat(results.getFirst()).containsEntry("value", "Rome").doesNotContainKey("errorDetails");
        assertThat(object(results.getLast(), "errorDetails")).containsEntry("errorCode", "TAB_DOES_NOT_EXIST");
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
