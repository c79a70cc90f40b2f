package dev.countersign.api.v21.envelopes;

import static dev.countersign.envelope.EnvelopeStatus.*;
import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.kernel.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The reference's table: which statuses can match for which kind of change. An impossible pair finds nothing. */
final class StatusFilter {
    /** Words of the reference for what no envelope here ever is. */
    private static final List<String> NEVER = List.of("deleted", "processing", "timedout");

    private static final List<String> ANY = List.of("", "any", "changed");

    private StatusFilter() {}

    /** The statuses to look for, none for any; empty where nothing can be found. */
    static Optional<Set<EnvelopeStatus>> read(String status, String changed) {
        var found = possible(changed.strip().toLowerCase(Locale.ROOT));
        found.retainAll(wanted(status));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.size() == EnvelopeStatus.values().length ? Set.of() : found);
    }

    private static Set<EnvelopeStatus> possible(String changed) {
        return switch (changed) {
            case "", "any", "changed", "created" -> EnumSet.allOf(EnvelopeStatus.class);
            case "sent" -> EnumSet.complementOf(EnumSet.of(CREATED));
            case "delivered" -> EnumSet.complementOf(EnumSet.of(CREATED, SENT));
            case "signed" -> EnumSet.of(SIGNED, COMPLETED, DECLINED, VOIDED);
            case "completed" -> EnumSet.of(COMPLETED, DECLINED, VOIDED);
            case "declined" -> EnumSet.of(DECLINED, VOIDED);
            case "voided" -> EnumSet.of(VOIDED);
            case "deleted", "processing", "timedout" -> EnumSet.noneOf(EnvelopeStatus.class);
            default -> throw unknown("from_to_status", changed);
        };
    }

    private static Set<EnvelopeStatus> wanted(String text) {
        var wanted = EnumSet.noneOf(EnvelopeStatus.class);
        for (var word : Arrays.stream(text.split(",")).map(String::strip).toList()) {
            var status = EnvelopeStatus.ofWire(word);
            if (ANY.contains(word.toLowerCase(Locale.ROOT))) {
                return EnumSet.allOf(EnvelopeStatus.class);
            }
            if (status.isEmpty() && !NEVER.contains(word.toLowerCase(Locale.ROOT))) {
                throw unknown("status", word);
            }
            status.ifPresent(wanted::add);
        }
        return wanted;
    }

    private static Refusal unknown(String name, String word) {
        var words =
                Arrays.stream(EnvelopeStatus.values()).map(EnvelopeStatus::wire).toList();
        return INVALID_REQUEST_PARAMETER
                .because("Query parameter '" + name + "' has an unknown value.")
                .with(Refusal.Detail.of(
                        name, word, "any, " + String.join(", ", words) + ", " + String.join(", ", NEVER)));
    }
}
