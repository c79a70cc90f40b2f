package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.SIGNERS;
import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.list;
import static dev.countersign.api.v21.envelopes.GivenApi.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.CustomField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomFieldsTest {
    private final GivenApi given = new GivenApi();
    private final String id = given.draft(
            "\"customFields\": {\"textCustomFields\": [{\"name\": \"city\", \"value\": \"Rome\"}]}, " + SIGNERS);

    @Test
    void aFieldThatIsNotThereDoesNotStopTheOthersFromChanging() {
        var results = given.customFields.updateCustomFields(given.call, id, theFieldAndAnother("\"value\": \"Oslo\""));

        assertThat(codes(results)).containsExactly("SUCCESS", "CUSTOM_FIELD_DOES_NOT_EXIST");
        assertThat(fields()).extracting(CustomField::value).containsExactly("Oslo");
    }

    @Test
    void norFromBeingDeleted() {
        var results = given.customFields.deleteCustomFields(given.call, id, theFieldAndAnother("\"name\": \"\""));

        assertThat(codes(results)).containsExactly("SUCCESS", "CUSTOM_FIELD_DOES_NOT_EXIST");
        assertThat(fields()).isEmpty();
    }

    private WireObject theFieldAndAnother(String members) {
        return json("{\"textCustomFields\": [{\"fieldId\": \"%s\", %s}, {\"fieldId\": \"none\"}]}"
                .formatted(fields().getFirst().fieldId(), members));
    }

    private List<CustomField> fields() {
        return given.envelope(id).contents().customFields();
    }

    private static List<Object> codes(Map<String, Object> results) {
        return list(results, "textCustomFields").stream()
                .map(result -> object(result, "errorDetails").get("errorCode"))
                .toList();
    }
}
