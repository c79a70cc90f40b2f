package dev.countersign.account;

import dev.countersign.kernel.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Which user the person behind an e-mail address is: one of the account, or an id that is always the same for the address. */
public final class UserIds {
    private final Accounts accounts;

    public UserIds(Accounts accounts) {
        this.accounts = accounts;
    }

    public UUID of(AccountId account, String email) {
        var key = account + "/" + email.toLowerCase(Locale.ROOT);
        return accounts.userByEmail(account, email)
                .map(User::id)
                .map(id -> id.value())
                .orElseGet(() -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
