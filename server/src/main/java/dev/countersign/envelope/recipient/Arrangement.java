package dev.countersign.envelope.recipient;

import dev.countersign.kernel.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient takes part, beyond signing for himself on his own device.
 *
 * @param host on whose device an in-person signer signs
 * @param idCheck how he proves who he is after the access code
 * @param autoSign under which standing authority the server signs for him when his turn comes
 * @param seal what an electronic seal recipient puts on the documents
 */
public record Arrangement(
        @Nullable Host host,
        @Nullable IdCheck idCheck,
        @Nullable AutoSign autoSign,
        @Nullable Seal seal) {
    public static final Arrangement NONE = new Arrangement(null, null, null, null);

    /** The user on whose device an in-person signer signs; he gets the mail. */
    public record Host(UUID userId, String name, String email) {}

    /** A one-time code; {@code phoneNumbers} as the sender gave them, empty for codes by e-mail. */
    public record IdCheck(Way way, List<String> phoneNumbers) {
        /** Where a code may go. */
        public List<String> targets(String email) {
            return switch (way) {
                case EMAIL -> List.of(email);
                case SMS -> phoneNumbers;
            };
        }

        /** Tells checks apart: who passed one has not passed another. */
        public String key() {
            return Digest.sha256(way + "\n" + String.join("\n", phoneNumbers));
        }
    }

    /** The way a one-time code goes. */
    public enum Way {
        EMAIL,
        SMS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The standing authority by its id; whether it still holds is asked when the turn comes.
     *
     * @param integrationKey of the application it was given to
     */
    public record AutoSign(UUID authority, String integrationKey) {}

    /** The seal's name, and whether only documents with tabs of this recipient show it. */
    public record Seal(String name, boolean documentsWithTabsOnly) {}

    public Arrangement with(Host other) {
        return new Arrangement(other, idCheck, autoSign, seal);
    }

    public Arrangement with(@Nullable IdCheck other) {
        return new Arrangement(host, other, autoSign, seal);
    }

    public Arrangement with(AutoSign other) {
        return new Arrangement(host, idCheck, other, seal);
    }

    public Arrangement with(Seal other) {
        return new Arrangement(host, idCheck, autoSign, other);
    }

    /** He signs himself, and goes through the same before it: so does who takes the place of another. */
    public Arrangement withoutAutoSign() {
        return new Arrangement(host, idCheck, null, seal);
    }

    public Optional<AutoSign> automatic() {
        return Optional.ofNullable(autoSign);
    }
}
