package dev.countersign.account.signature;

import dev.countersign.account.User;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.account.signature.UserSignature.Times;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.Guid;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.kernel.WallClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a user does with the signatures he keeps. */
public final class SignatureBook {
    private final UserSignatures signatures;
    private final Ids ids;
    private final WallClock clock;

    public SignatureBook(UserSignatures signatures, Ids ids, WallClock clock) {
        this.signatures = signatures;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a signature is to be. */
    public record Wish(Look look, boolean standard, Extras rest) {}

    public List<UserSignature> of(User user) {
        return signatures.of(user.account(), user.id());
    }

    public Optional<UserSignature> standard(User user) {
        return signatures.standard(user.account(), user.id());
    }

    /** The user's signature of this id or name. */
    public Optional<UserSignature> named(User user, String idOrName) {
        return of(user).stream()
                .filter(signature -> signature.id().toString().equalsIgnoreCase(idOrName)
                        || signature.look().name().equals(idOrName))
                .findFirst();
    }

    /** The same, refused when there is none; a signature that was changed is told with its new id. */
    public UserSignature find(User user, String idOrName) {
        return named(user, idOrName).orElseThrow(() -> unknown(user, idOrName));
    }

    /** A further signature, or another in place of the one of this name. */
    public UserSignature create(User user, Wish wish) {
        var times = Times.fresh(now());
        return signatures.add(new UserSignature(
                ids.guid(), user.account(), user.id(), wish.look(), wish.standard(), wish.rest(), times));
    }

    /** The signature as it is wished for: the same when nothing differs, else another. */
    public UserSignature change(User user, UserSignature old, Wish wish) {
        var same = old.look().equals(wish.look())
                && old.standard() == wish.standard()
                && old.rest().equals(wish.rest());
        return same ? old : replaced(user, old, wish);
    }

    private UserSignature replaced(User user, UserSignature old, Wish wish) {
        var times = old.times().changed(now(), !old.look().equals(wish.look()));
        var fresh = new UserSignature(
                ids.guid(), old.account(), old.user(), wish.look(), wish.standard(), wish.rest(), times);
        return signatures
                .replace(old.id(), fresh)
                .orElseThrow(() -> unknown(user, old.id().toString()));
    }

    public void close(User user, UserSignature signature) {
        if (!signatures.close(signature, now())) {
            throw unknown(user, signature.id().toString());
        }
    }

    private Refusal unknown(User user, String idOrName) {
        var detail = Refusal.Detail.of(
                "signatureId", idOrName, "the id or the name of one of the user's signatures: " + names(user));
        return ErrorCode.SIGNATURE_DOES_NOT_EXIST
                .because()
                .with(current(user, idOrName)
                        .map(now -> detail.fix("The signature was changed and has the id " + now.id() + " now."))
                        .orElse(detail));
    }

    /** The signature that a closed one has become, however often it was changed. */
    private Optional<UserSignature> current(User user, String idOrName) {
        var next = Guid.parse(idOrName);
        while (next.isPresent()) {
            var id = next.get();
            var open = of(user).stream().filter(one -> one.id().equals(id)).findFirst();
            if (open.isPresent()) {
                return open;
            }
            next = signatures.successor(user.account(), user.id(), id);
        }
        return Optional.empty();
    }

    private List<String> names(User user) {
        return of(user).stream().map(signature -> signature.look().name()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
