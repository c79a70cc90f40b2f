package dev.countersign.autosign;

import dev.countersign.account.User;
import dev.countersign.autosign.StandingAuthority.Act;
import dev.countersign.identity.Application;
import dev.countersign.identity.Consents;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Standing authorities without a database. */
public final class FakeStandingAuthorities implements StandingAuthorities {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final List<StandingAuthority> all = new ArrayList<>();
    private final Consents consents;

    public FakeStandingAuthorities(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Optional<StandingAuthority> inForce(AccountId account, UserId user, String integrationKey) {
        return of(account, user).stream()
                .filter(one -> one.isInForce() && one.integrationKey().equals(integrationKey))
                .findFirst();
    }

    @Override
    public Optional<StandingAuthority> find(AccountId account, UserId user, UUID id) {
        return of(account, user).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<StandingAuthority> of(AccountId account, UserId user) {
        return all.reversed().stream()
                .filter(one -> one.account().equals(account) && one.user().equals(user))
                .toList();
    }

    @Override
    public StandingAuthority give(User user, Application application, Actor by) {
        return inForce(user.account(), user.id(), application.integrationKey()).orElseGet(() -> {
            var fresh = new StandingAuthority(
                    UUID.randomUUID(),
                    user.account(),
                    user.id(),
                    application.integrationKey(),
                    application.name(),
                    Act.of(by, NOW),
                    null);
            all.add(fresh);
            return fresh;
        });
    }

    @Override
    public Optional<StandingAuthority> revoke(AccountId account, UserId user, UUID id, Actor by) {
        all.replaceAll(one -> one.id().equals(id) && one.user().equals(user) && one.isInForce()
                ? one.ended(Act.of(by, NOW.plusSeconds(60)))
                : one);
        var named = find(account, user, id);
        named.ifPresent(one -> consents.withdraw(user, one.integrationKey(), Set.of(Scopes.STANDING_AUTHORITY)));
        return named;
    }
}
