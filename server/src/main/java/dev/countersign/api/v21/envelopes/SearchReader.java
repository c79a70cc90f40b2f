package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.Accounts;
import dev.countersign.api.Call;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.Paging;
import dev.countersign.api.wire.WireDates;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeSearch;
import dev.countersign.envelope.EnvelopeSearch.Order;
import dev.countersign.envelope.EnvelopeSearch.Time;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list of envelopes, and writes its paging. */
final class SearchReader {
    private static final int LARGEST_PAGE = 1000;
    private static final List<String> NOT_BUILT = List.of(
            "folder_ids", "folder_types", "intersecting_folder_ids", "powerformids", "ac_status", "continuation_token");

    private final InvolvementFilter involvements;

    SearchReader(Accounts accounts) {
        this.involvements = new InvolvementFilter(accounts);
    }

    /** The search asked for; empty where the reference answers an empty list at once. */
    Optional<EnvelopeSearch> read(Call call, Map<String, String> query, WireObject body) {
        refuseNotBuilt(query);
        var ids = ids(query.get("envelope_ids"), body.texts("envelopeIds"));
        var transactions = list(query.get("transaction_ids"), body.texts("transactionIds"));
        if (query.getOrDefault("from_date", "").isBlank() && ids.isEmpty() && transactions.isEmpty()) {
            throw nothingToLookFor();
        }
        var changed = query.getOrDefault("from_to_status", "changed");
        var involvement = involvements.read(call, query);
        var field = customField(query);
        return StatusFilter.read(query.getOrDefault("status", "any"), changed)
                .map(statuses -> new EnvelopeSearch(
                        time(changed.strip().toLowerCase(Locale.ROOT)),
                        date(call, query, "from_date"),
                        date(call, query, "to_date"),
                        statuses,
                        ids,
                        transactions,
                        query.get("search_text"),
                        field.isEmpty() ? null : field.getFirst(),
                        field.isEmpty() ? null : field.getLast(),
                        call.caller().admin() ? null : call.caller().user(),
                        involvement,
                        order(query),
                        "asc".equalsIgnoreCase(query.getOrDefault("order", "desc")),
                        number(query, "start_position", 0, Integer.MAX_VALUE),
                        number(query, "count", LARGEST_PAGE, LARGEST_PAGE)));
    }

    /** The paging of the answer; ids that came in the body go into the addresses of the other pages. */
    Body paging(Map<String, String> query, WireObject body, Optional<EnvelopeSearch> search, Page<Envelope> page) {
        var filters = new HashMap<>(query);
        putList(filters, "envelope_ids", body.texts("envelopeIds"));
        putList(filters, "transaction_ids", body.texts("transactionIds"));
        var count = search.map(EnvelopeSearch::count).orElse(LARGEST_PAGE);
        return Paging.write(new Body(), "/envelopes", filters, page, count);
    }

    private static void putList(Map<String, String> filters, String name, List<String> inBody) {
        var all = list(filters.remove(name), inBody);
        if (!all.isEmpty()) {
            filters.put(name, String.join(",", all));
        }
    }

    private static void refuseNotBuilt(Map<String, String> query) {
        for (var name : NOT_BUILT) {
            if (!query.getOrDefault(name, "").isBlank()) {
                throw INVALID_REQUEST_PARAMETER
                        .because("The filter '" + name + "' is not built yet.")
                        .with(Refusal.Detail.of(name, query.get(name), "a call without this filter"));
            }
        }
    }

    private static Refusal nothingToLookFor() {
        return INVALID_REQUEST_PARAMETER
                .because(
                        "Query parameter 'from_date' must be set to a valid DateTime, or 'envelope_ids' or 'transaction_ids' must be specified.")
                .with(Refusal.Detail.of("from_date", null, "a date such as 2026-01-31"));
    }

    private static Time time(String changed) {
        return switch (changed) {
            case "created" -> Time.CREATED;
            case "sent" -> Time.SENT;
            case "completed" -> Time.COMPLETED;
            case "voided" -> Time.VOIDED;
            default -> Time.STATUS_CHANGED;
        };
    }

    private static Order order(Map<String, String> query) {
        return switch (query.getOrDefault("order_by", "").toLowerCase(Locale.ROOT)) {
            case "last_modified" -> Order.LAST_MODIFIED;
            case "created" -> Order.CREATED;
            case "completed" -> Order.COMPLETED;
            case "sent" -> Order.SENT;
            case "subject", "envelope_name" -> Order.SUBJECT;
            case "status" -> Order.STATUS;
            default -> Order.STATUS_CHANGED;
        };
    }

    private static @Nullable Instant date(Call call, Map<String, String> query, String name) {
        var text = query.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        return WireDates.read(text, call.zone())
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("Query parameter '" + name + "' must be set to a valid DateTime.")
                        .with(Refusal.Detail.of(name, text, "a date such as 2026-01-31 or 2026-01-31T10:00:00Z")));
    }

    private static int number(Map<String, String> query, String name, int otherwise, int most) {
        var text = query.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            throw notANumber(name, text);
        }
        throw notANumber(name, text);
    }

    private static Refusal notANumber(String name, String text) {
        return INVALID_REQUEST_PARAMETER
                .because("Query parameter '" + name + "' must be a number.")
                .with(Refusal.Detail.of(name, text, "a number from 0"));
    }

    private static List<String> customField(Map<String, String> query) {
        var text = query.getOrDefault("custom_field", "");
        if (text.isBlank()) {
            return List.of();
        }
        if (text.indexOf('=') < 1) {
            throw INVALID_REQUEST_PARAMETER
                    .because("Query parameter 'custom_field' must be a name and a value.")
                    .with(Refusal.Detail.of("custom_field", text, "Name=value"));
        }
        return List.of(text.split("=", 2));
    }

    private static List<EnvelopeId> ids(@Nullable String query, List<String> body) {
        return list(query, body).stream().map(SearchReader::id).toList();
    }

    private static EnvelopeId id(String text) {
        return EnvelopeId.parse(text)
                .orElseThrow(() -> INVALID_REQUEST_PARAMETER
                        .because("Query parameter 'envelope_ids' holds something else than an id.")
                        .with(Refusal.Detail.of("envelope_ids", text, "the GUIDs of envelopes")));
    }

    private static List<String> list(@Nullable String query, List<String> body) {
        var all = new ArrayList<>(body);
        if (query != null && !query.equalsIgnoreCase("request_body")) {
            all.addAll(Arrays.stream(query.split(","))
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .toList());
        }
        return all;
    }
}
