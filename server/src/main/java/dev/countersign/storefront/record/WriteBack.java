package dev.countersign.storefront.record;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work a submission leaves behind: what has still to be written to the customer record.
 *
 * @param turn its place among the submissions of the customer
 * @param hasSlot whether the calls of the next try are counted already
 * @param failingSince when the first of the tries failed that have failed ever since
 * @param reason why it is not written, for the merchant
 * @param version so that of two who change it at once only one does
 */
public record WriteBack(
        UUID submission,
        AccountId account,
        ShopDomain shop,
        String customer,
        int turn,
        State state,
        int attempts,
        Instant dueAt,
        boolean hasSlot,
        @Nullable Instant failingSince,
        @Nullable String reason,
        Progress progress,
        int version) {
    /** How far it has come. Only what is queued is tried, and only that keeps later ones of the customer waiting. */
    public enum State {
        QUEUED("queued"),
        /** Its envelope is being signed. */
        SIGNING("signing"),
        /** The merchant has to approve it. */
        HELD("held"),
        /** Somebody else changed the same fields; the merchant has to decide. */
        CONFLICT("conflict"),
        /** The new e-mail address has not been confirmed. */
        UNCONFIRMED("unconfirmed"),
        /** The shop refused it, or could not be reached for a day. */
        FAILED("failed"),
        GONE("customer-gone"),
        WRITTEN("written"),
        REJECTED("rejected"),
        /** What it said was forgotten, for its customer or the shop asked for it. */
        REDACTED("redacted");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public boolean isOver() {
            return this == WRITTEN || this == REJECTED || this == REDACTED;
        }
    }

    /** Whose value counts in a field that two have changed. */
    public enum Choice {
        MINE,
        THEIRS
    }

    /**
     * What is known of the fields.
     *
     * @param chosen by the merchant, for fields in conflict
     * @param written fields that are done
     * @param theirs what the record said when it was read last
     * @param open why a field is not written yet: {@code review} or {@code unconfirmed}
     * @param refused what the shop says is wrong with a field
     * @param confirmed the new e-mail address that is known to be the customer's, if one is
     */
    public record Progress(
            Map<String, Choice> chosen,
            List<String> written,
            Map<String, String> theirs,
            Map<String, String> open,
            Map<String, List<String>> refused,
            @Nullable String confirmed) {
        public static final Progress NONE = new Progress(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), null);

        public Progress {
            chosen = Map.copyOf(chosen);
            written = List.copyOf(written);
            theirs = Map.copyOf(theirs);
            open = Map.copyOf(open);
            refused = Map.copyOf(refused);
        }

        public Progress choosing(Map<String, Choice> choices) {
            return new Progress(choices, written, theirs, open, refused, confirmed);
        }

        public Progress seeing(Map<String, String> now) {
            return new Progress(chosen, written, now, open, refused, confirmed);
        }

        Progress refusing(Map<String, List<String>> texts) {
            return new Progress(chosen, written, theirs, open, texts, confirmed);
        }

        /** Written to another record now: what was said and decided about the first one does not count there. */
        public Progress elsewhere() {
            return new Progress(Map.of(), written, Map.of(), Map.of(), Map.of(), null);
        }

        public Progress confirming(String address) {
            return new Progress(chosen, written, theirs, open, refused, address);
        }
    }

    public WriteBack in(State next, @Nullable String why, Progress known) {
        return with(next, attempts, dueAt, false, null, why, known);
    }

    WriteBack tried() {
        return with(state, attempts + 1, dueAt, false, failingSince, reason, progress);
    }

    WriteBack slotAt(Instant due) {
        return with(state, attempts, due, true, failingSince, reason, progress);
    }

    public WriteBack againAt(Instant due, @Nullable Instant since, @Nullable String why) {
        return with(State.QUEUED, attempts, due, false, since, why, progress);
    }

    /** The customer confirmed the new address: what waited for that is due, and the rest knows it when its time comes. */
    public WriteBack confirming(String address, Instant now) {
        var known = progress.confirming(address);
        return switch (state) {
            case UNCONFIRMED, CONFLICT -> in(State.QUEUED, null, known).againAt(now, null, null);
            case QUEUED, SIGNING, HELD, FAILED, GONE, WRITTEN, REJECTED -> knowing(known);
            case REDACTED -> this;
        };
    }

    private WriteBack knowing(Progress known) {
        return with(state, attempts, dueAt, hasSlot, failingSince, reason, known);
    }

    private WriteBack with(
            State next,
            int tries,
            Instant due,
            boolean slot,
            @Nullable Instant since,
            @Nullable String why,
            Progress known) {
        return new WriteBack(
                submission, account, shop, customer, turn, next, tries, due, slot, since, why, known, version);
    }

    /** Its customer's line of work: the name under which its job is asked for. */
    public String line() {
        return account + "/" + shop + "/" + customer;
    }
}
