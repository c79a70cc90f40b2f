package dev.countersign.api.v21.envelopes;

import static dev.countersign.api.v21.envelopes.GivenApi.json;
import static dev.countersign.api.v21.envelopes.GivenApi.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.EnvelopeSearch;
import dev.countersign.envelope.EnvelopeSearch.Involvement;
import dev.countersign.envelope.EnvelopeSearch.Role;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.envelope.GivenEnvelope;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchReaderTest {
    private final GivenApi given = new GivenApi();
    private final SearchReader reader = new SearchReader(given.accounts);

    @Test
    void theAddressesOfOtherPagesRepeatTheFilters() {
        var query = Map.of("from_date", "2026-01-31", "search_text", "a & b", "start_position", "2", "count", "1");
        var search = reader.read(given.call, query, WireObject.empty());
        var page = new Page<>(List.of(GivenEnvelope.given().draft()), 9, 2);

        var paging = reader.paging(query, WireObject.empty(), search, page).map();

        assertThat(paging)
                .containsEntry(
                        "nextUri", "/envelopes?start_position=3&count=1&from_date=2026-01-31&search_text=a+%26+b")
                .containsEntry(
                        "previousUri", "/envelopes?start_position=1&count=1&from_date=2026-01-31&search_text=a+%26+b");
    }

    @Test
    void idsOfTheBodyGoIntoTheAddresses() {
        var id = "11111111-1111-4111-8111-111111111111";
        var query = Map.of("envelope_ids", "request_body", "count", "1");
        var body = json("{\"envelopeIds\": [\"" + id + "\"]}");
        var page = new Page<>(List.of(GivenEnvelope.given().draft()), 2, 0);

        var paging = reader.paging(query, body, reader.read(given.call, query, body), page)
                .map();

        assertThat(paging).containsEntry("nextUri", "/envelopes?start_position=1&count=1&envelope_ids=" + id);
    }

    @ParameterizedTest
    @CsvSource({"deleted, changed", "any, timedout", "created, sent", "sent, voided", "processing, any"})
    void whatNoEnvelopeCanBeFindsNothing(String status, String changed) {
        assertThat(read("status", status, "from_to_status", changed)).isEmpty();
    }

    @Test
    void anyStatusIsNotNone() {
        assertThat(read("status", "any").orElseThrow().statuses()).isEmpty();
        assertThat(read("status", "Sent, deleted").orElseThrow().statuses()).containsExactly(EnvelopeStatus.SENT);
        assertThat(read("from_to_status", "voided").orElseThrow().statuses()).containsExactly(EnvelopeStatus.VOIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "status, finished",
        "from_to_status, finished",
        "envelope_ids, bad",
        "custom_field, city",
        "user_id, bad",
        "user_filter, friends",
        "email, nobody@example.com",
        "user_name, Sam Sender",
        "folder_ids, inbox",
        "folder_types, normal",
    })
    void aFilterThatIsNotUnderstoodIsRefusedByName(String name, String value) {
        var refusal = refusal(() -> read(name, value));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
        assertThat(refusal.details().getFirst().path()).contains(name);
    }

    @Test
    void anEmptyDateIsNone() {
        assertThat(refusal(() -> reader.read(given.call, Map.of("from_date", ""), WireObject.empty()))
                        .text())
                .contains("from_date");
    }

    @Test
    void peopleAreFoundByIdOrByNameAndAddress() {
        var sam = given.sam.id();

        assertThat(read("user_id", sam.toString()).orElseThrow().involvement())
                .isEqualTo(new Involvement(sam, Role.SENDER));
        assertThat(read("email", "SAM@example.com", "user_name", "Sam Sender", "user_filter", "recipient_only")
                        .orElseThrow()
                        .involvement())
                .isEqualTo(new Involvement(sam, Role.RECIPIENT_ONLY));
        assertThat(read("user_filter", "recipient").orElseThrow().involvement())
                .isEqualTo(new Involvement(sam, Role.RECIPIENT));
        assertThat(read("status", "any").orElseThrow().involvement()).isNull();
    }

    private Optional<EnvelopeSearch> read(String... query) {
        var all = new HashMap<>(Map.of("from_date", "2026-01-31"));
        for (var i = 0; i < query.length; i += 2) {
            all.put(query[i], query[i + 1]);
        }
        return reader.read(given.call, all, WireObject.empty());
    }
}
