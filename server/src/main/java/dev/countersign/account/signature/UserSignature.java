package dev.countersign.account.signature;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature a user keeps for the next time he signs. A change makes another one of it, with an id of its own.
 *
 * @param standard whether it is the one that is used when none is named; the wire calls it the default
 */
public record UserSignature(
        UUID id, AccountId account, UserId user, Look look, boolean standard, Extras rest, Times times) {
    /**
     * How it looks: written in a font, unless there is a picture.
     *
     * @param image the SHA-256 of a PNG among the blobs, as is {@code initialsImage}
     */
    public record Look(
            String name,
            String initials,
            SignatureFont font,
            @Nullable String image,
            @Nullable String initialsImage) {
        public Look with(Part part, @Nullable String picture) {
            return switch (part) {
                case SIGNATURE -> new Look(name, initials, font, picture, initialsImage);
                case INITIALS -> new Look(name, initials, font, image, picture);
            };
        }
    }

    /** The two things one signature consists of. */
    public enum Part {
        SIGNATURE,
        INITIALS
    }

    /**
     * Since when there is a signature of this kind, since when it looks as it does, and since when it is as it is.
     *
     * @param createdAt when the first of the signatures was made that this one came from
     */
    public record Times(Instant createdAt, Instant adoptedAt, Instant modifiedAt) {
        static Times fresh(Instant now) {
            return new Times(now, now, now);
        }

        Times changed(Instant now, boolean looksOther) {
            return new Times(createdAt, looksOther ? now : adoptedAt, now);
        }
    }

    /** What stands in a picture's place when there is none. */
    public String words(Part part) {
        return switch (part) {
            case SIGNATURE -> look.name();
            case INITIALS -> look.initials();
        };
    }

    public @Nullable String picture(Part part) {
        return switch (part) {
            case SIGNATURE -> look.image();
            case INITIALS -> look.initialsImage();
        };
    }
}
