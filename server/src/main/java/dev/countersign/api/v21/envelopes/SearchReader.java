package dev.countersign.api.v21.envelopes;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.api.Call;
import dev.countersign.api.wire.Body;
import dev.countersign.api.wire.WireDates;
import dev.countersign.api.wire.WireObject;
import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeSearch;
import dev.countersign.envelope.EnvelopeSearch.Order;
import dev.countersign.envelope.EnvelopeSearch.Time;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list of envelopes, and writes its paging. */
final class SearchReader {
    private static final int LARGEST_PAGE = 1000;

    /** The search asked for; empty where the reference answers an empty list at once. */
    Optional<EnvelopeSearch> read(Call call, Map<String, String> query, WireObject body) {
        var ids = ids(query.get("envelope_ids"), body.texts("envelopeIds"));
        var transactions = list(query.get("transaction_ids"), body.texts("transactionIds"));
        if (!query.containsKey("from_date") && ids.isEmpty() && transactions.isEmpty()) {
            throw nothingToLookFor();
        }
        var changed = query.getOrDefault("from_to_status", "changed").toLowerCase(Locale.ROOT);
        return statuses(query, changed)
                .map(statuses -> new EnvelopeSearch(
                        time(changed),
                        date(call, query, "from_date"),
                        date(call, query, "to_date"),
                        statuses,
                        ids,
                        transactions,
                        query.get("search_text"),
                        customField(query, 0),
                        customField(query, 1),
                        call.caller().admin() ? null : call.caller().user(),
                        order(query),
                        "asc".equalsIgnoreCase(query.getOrDefault("order", "desc")),
                        number(query, "start_position", 0, Integer.MAX_VALUE),
                        number(query, "count", LARGEST_PAGE, LARGEST_PAGE)));
    }

    Body paging(Optional<EnvelopeSearch> search, Page<Envelope> page) {
        var size = page.items().size();
        var count = search.map(EnvelopeSearch::count).orElse(LARGEST_PAGE);
        var next = page.start() + size;
        return Body.with("resultSetSize", size)
                .and("totalSetSize", page.total())
                .and("startPosition", page.start())
                .and("endPosition", Math.max(0, next - 1))
                .and("nextUri", next < page.total() ? "/envelopes?start_position=" + next + "&count=" + count : "")
                .and(
                        "previousUri",
                        page.start() > 0
                                ? "/envelopes?start_position=" + Math.max(0, page.start() - count) + "&count=" + count
                                : "");
    }

    private static Refusal nothingToLookFor() {
        return INVALID_REQUEST_PARAMETER
                .because(
                        "Query parameter 'from_date' must be set to a valid DateTime, or 'envelope_ids' or 'transaction_ids' must be specified.")
                .with(Refusal.Detail.of("from_date", null, "a date such as 2026-01-31"));
    }

    /** The reference's table: which statuses can match for which kind of change; an impossible pair finds nothing. */
    private static Optional<Set<EnvelopeStatus>> statuses(Map<String, String> query, String changed) {
        var wanted = wanted(query.getOrDefault("status", "any"));
        if (wanted.isEmpty()) {
            return Optional.of(Set.of());
        }
        var possible = switch (changed) {
            case "sent" -> EnumSet.complementOf(EnumSet.of(EnvelopeStatus.CREATED));
            case "delivered" -> EnumSet.complementOf(EnumSet.of(EnvelopeStatus.CREATED, EnvelopeStatus.SENT));
            case "signed" ->
                EnumSet.of(
                        EnvelopeStatus.SIGNED,
                        EnvelopeStatus.COMPLETED,
                        EnvelopeStatus.DECLINED,
                        EnvelopeStatus.VOIDED);
            case "completed" -> EnumSet.of(EnvelopeStatus.COMPLETED, EnvelopeStatus.DECLINED, EnvelopeStatus.VOIDED);
            case "declined" -> EnumSet.of(EnvelopeStatus.DECLINED, EnvelopeStatus.VOIDED);
            case "voided" -> EnumSet.of(EnvelopeStatus.VOIDED);
            case "timedout", "deleted", "processing" -> EnumSet.noneOf(EnvelopeStatus.class);
            default -> EnumSet.allOf(EnvelopeStatus.class);
        };
        possible.retainAll(wanted);
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible);
    }

    private static List<EnvelopeStatus> wanted(String text) {
        var statuses = new ArrayList<EnvelopeStatus>();
        for (var word : text.split(",")) {
            if (word.strip().equalsIgnoreCase("any")) {
                return List.of();
            }
            EnvelopeStatus.ofWire(word.strip()).ifPresent(statuses::add);
        }
        return statuses;
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

    private static @Nullable String customField(Map<String, String> query, int part) {
        var text = query.get("custom_field");
        if (text == null || !text.contains("=")) {
            return null;
        }
        return text.split("=", 2)[part];
    }

    private static List<EnvelopeId> ids(@Nullable String query, List<String> body) {
        return list(query, body).stream()
                .flatMap(id -> EnvelopeId.parse(id).stream())
                .toList();
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
