package dev.countersign.ceremony;

import dev.countersign.account.AccountSettings;
import dev.countersign.kernel.AccountId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Function;

/** What an account decides about its signing pages. */
public final class AccountRules {
    private final Function<AccountId, AccountSettings> settings;

    public AccountRules(Function<AccountId, AccountSettings> settings) {
        this.settings = settings;
    }

    int accessCodeAttempts(AccountId account) {
        return settings.apply(account).accessCodeAttempts();
    }

    Duration sessionTimeout(AccountId account) {
        return Duration.ofMinutes(settings.apply(account).signingSessionTimeoutMinutes());
    }

    /** The zone in which a day of signing is told. */
    public ZoneId zone(AccountId account) {
        return settings.apply(account).zone();
    }
}
