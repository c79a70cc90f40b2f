package dev.countersign.storefront.confirm;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.record.WriteBack;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer was asked, by a mail to his new e-mail address, whether it is his.
 *
 * @param turn of the submission that brought the address
 * @param oldAddress what the record said when he was asked; empty where it said nothing
 * @param voidedAt when it lost its sense before he confirmed
 * @param writtenAt when the record had the new address
 * @param toldAt when the old address was told
 */
public record EmailConfirmation(
        UUID id,
        AccountId account,
        ShopDomain shop,
        String customer,
        UUID submission,
        int turn,
        String tokenHash,
        String newAddress,
        String oldAddress,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant voidedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant writtenAt,
        @Nullable Instant toldAt) {
    /** Whether it still means anything. */
    public enum State {
        OPEN,
        EXPIRED,
        VOID,
        CONFIRMED
    }

    public State stateAt(Instant now) {
        if (confirmedAt != null) {
            return State.CONFIRMED;
        }
        if (voidedAt != null) {
            return State.VOID;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    boolean holdsAt(Instant now) {
        var state = stateAt(now);
        return state == State.OPEN || state == State.CONFIRMED;
    }

    boolean asks(WriteBack row, String address) {
        return submission.equals(row.submission()) && newAddress.equals(address);
    }

    /** Addresses with equal keys are the same mailbox to us. */
    public static String key(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
