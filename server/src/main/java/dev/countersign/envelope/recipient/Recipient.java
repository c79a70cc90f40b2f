package dev.countersign.envelope.recipient;

import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Extras;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in an envelope.
 *
 * @param id chosen by the sender, unique in the envelope
 * @param clientUserId the application's own string; given, the recipient is embedded and gets no mail
 * @param accessCode sealed with the master key; nobody reads it but the sender and the check
 * @param userId the account's user of that address, or an id of the address; of an in-person signer, his host's
 * @param email where his mails go; an in-person signer may have none, for his host gets them
 */
public record Recipient(
        RecipientType type,
        String id,
        UUID guid,
        UUID userId,
        String name,
        String email,
        int routingOrder,
        @Nullable String clientUserId,
        @Nullable String accessCode,
        @Nullable String note,
        Arrangement arrangement,
        Progress progress,
        Extras rest) {
    public RecipientStatus status() {
        return progress.status();
    }

    public boolean isEmbedded() {
        return clientUserId != null && !clientUserId.isEmpty();
    }

    /**
     * Who this is, as a digest: another name or address, or another recipient under the same id, is somebody else. Who
     * signs in person comes in through his host, so another host begins anew as well.
     */
    public String person() {
        var host = arrangement.host();
        return host == null
                ? person(guid.toString(), name, email)
                : Digest.sha256(line(guid.toString(), name, email) + "\n"
                        + host.email().strip().toLowerCase(Locale.ROOT));
    }

    /** The same of somebody the log knows, who signs for himself. */
    public static String person(String guid, String name, String email) {
        return Digest.sha256(line(guid, name, email));
    }

    private static String line(String guid, String name, String email) {
        return guid + "\n" + name + "\n" + email.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isSamePersonAs(Recipient other) {
        return person().equals(other.person());
    }

    public boolean isUnfinished() {
        return !status().isFinished();
    }

    /** Shut out by wrong access codes or wrong one-time codes, until the sender lets him in again. */
    public boolean isLocked() {
        return progress.authentication().locked() || progress.idCheck().locked();
    }

    public Recipient sent(Instant at) {
        return with(progress.sent(at));
    }

    public Recipient consented(Instant at) {
        return with(progress.consented(at));
    }

    public Recipient delivered(Instant at) {
        return with(progress.opened(RecipientStatus.DELIVERED, at));
    }

    public Recipient faxPending(Instant at) {
        return with(progress.opened(RecipientStatus.FAX_PENDING, at));
    }

    /** Finished; a carbon copy has no signature and no time of signing. */
    public Recipient completed(Instant at, @Nullable String ip, @Nullable AdoptedSignature signature) {
        return with(progress.completed(at, type == RecipientType.CARBON_COPY ? null : at, ip, signature));
    }

    public Recipient declined(Instant at, String reason, @Nullable String ip) {
        return with(progress.declined(at, reason, ip));
    }

    public Recipient accessCodePassed(Instant at) {
        return with(progress.with(progress.authentication().passedAt(at), progress.idCheck()));
    }

    public Recipient accessCodeFailed(Instant at) {
        return with(progress.with(progress.authentication().failedAt(at), progress.idCheck()));
    }

    public Recipient idCheckPassed(Instant at) {
        return with(progress.with(progress.authentication(), progress.idCheck().passedAt(at)));
    }

    public Recipient idCheckFailed(Instant at) {
        return with(progress.with(progress.authentication(), progress.idCheck().failedAt(at)));
    }

    public Recipient locked(Check by, Instant at) {
        return switch (by) {
            case ACCESS_CODE -> with(progress.with(progress.authentication().lockedAt(at), progress.idCheck()));
            case ID_CHECK ->
                with(progress.with(progress.authentication(), progress.idCheck().lockedAt(at)));
        };
    }

    public Recipient unlocked() {
        return with(progress.with(Authentication.NONE, Authentication.NONE));
    }

    /** The same person with the sender's corrections; what became of him so far stays. */
    public Recipient with(Progress replacement) {
        return with(arrangement, replacement);
    }

    public Recipient with(Arrangement replacement) {
        return with(replacement, progress);
    }

    private Recipient with(Arrangement manner, Progress state) {
        return new Recipient(
                type, id, guid, userId, name, email, routingOrder, clientUserId, accessCode, note, manner, state, rest);
    }

    /** Another person in this place, whom the mail reaches; he begins anew, and the access code is asked of him, too. */
    public Recipient handedTo(UUID newGuid, UUID user, String newName, String newEmail) {
        return new Recipient(
                type,
                id,
                newGuid,
                user,
                newName,
                newEmail,
                routingOrder,
                null,
                accessCode,
                note,
                arrangement.withoutAutoSign(),
                Progress.NONE,
                rest);
    }

    /** The same place in the envelope, taken by this person before anything was sent. */
    public Recipient as(UUID newGuid, UUID user, String newName, String newEmail, @Nullable String newClientUserId) {
        return new Recipient(
                type,
                id,
                newGuid,
                user,
                newName,
                newEmail,
                routingOrder,
                newClientUserId,
                accessCode,
                note,
                arrangement,
                progress,
                rest);
    }

    /** The same person as one who only gets a copy. */
    public Recipient asCopy(String newId, UUID newGuid) {
        return new Recipient(
                RecipientType.CARBON_COPY,
                newId,
                newGuid,
                userId,
                name,
                email,
                routingOrder,
                clientUserId,
                null,
                null,
                Arrangement.NONE,
                Progress.NONE,
                Extras.NONE);
    }
}
