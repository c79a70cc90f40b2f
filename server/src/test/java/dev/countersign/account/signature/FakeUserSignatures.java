package dev.countersign.account.signature;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Kept signatures without a database. */
public final class FakeUserSignatures implements UserSignatures {
    private final List<UserSignature> open = new ArrayList<>();
    private final Map<UUID, UUID> successors = new HashMap<>();

    @Override
    public List<UserSignature> of(AccountId account, UserId user) {
        return open.stream()
                .filter(one -> one.account().equals(account) && one.user().equals(user))
                .sorted(Comparator.comparing((UserSignature one) -> !one.standard())
                        .thenComparing(one -> one.look().name()))
                .toList();
    }

    @Override
    public Optional<UserSignature> standard(AccountId account, UserId user) {
        return of(account, user).stream().filter(UserSignature::standard).findFirst();
    }

    @Override
    public Optional<UUID> successor(AccountId account, UserId user, UUID closed) {
        return Optional.ofNullable(successors.get(closed));
    }

    @Override
    public UserSignature add(UserSignature fresh) {
        of(fresh.account(), fresh.user()).stream()
                .filter(one -> one.look().name().equals(fresh.look().name()))
                .forEach(one -> {
                    open.remove(one);
                    successors.put(one.id(), fresh.id());
                });
        if (fresh.standard()) {
            open.replaceAll(one -> one.user().equals(fresh.user()) ? with(one, false) : one);
        }
        open.add(fresh);
        return ensured(fresh);
    }

    @Override
    public Optional<UserSignature> replace(UUID old, UserSignature fresh) {
        if (!open.removeIf(one -> one.id().equals(old))) {
            return Optional.empty();
        }
        successors.put(old, fresh.id());
        return Optional.of(add(fresh));
    }

    @Override
    public boolean close(UserSignature signature, Instant at) {
        var closed = open.removeIf(one -> one.id().equals(signature.id()));
        ensured(signature);
        return closed;
    }

    private UserSignature ensured(UserSignature named) {
        if (standard(named.account(), named.user()).isEmpty()) {
            of(named.account(), named.user()).stream()
                    .max(Comparator.comparing(one -> one.times().modifiedAt()))
                    .ifPresent(one -> open.set(open.indexOf(one), with(one, true)));
        }
        return open.stream()
                .filter(one -> one.id().equals(named.id()))
                .findFirst()
                .orElse(named);
    }

    private static UserSignature with(UserSignature one, boolean standard) {
        return new UserSignature(one.id(), one.account(), one.user(), one.look(), standard, one.rest(), one.times());
    }
}
