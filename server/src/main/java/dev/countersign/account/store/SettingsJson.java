package dev.countersign.account.store;

import dev.countersign.account.AccountSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of an account's settings; a setting that came later than the row has its default. */
final class SettingsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SettingsJson() {}

    static String write(AccountSettings settings) {
        return MAPPER.writeValueAsString(settings);
    }

    static AccountSettings read(String json) {
        ObjectNode members = MAPPER.valueToTree(AccountSettings.DEFAULT);
        members.setAll((ObjectNode) MAPPER.readTree(json));
        return MAPPER.treeToValue(members, AccountSettings.class);
    }
}
