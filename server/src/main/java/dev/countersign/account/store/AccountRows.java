package dev.countersign.account.store;

import dev.countersign.account.Account;
import dev.countersign.account.User;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;
import dev.countersign.store.tables.tables.records.AccountRecord;
import dev.countersign.store.tables.tables.records.AccountUserRecord;
import java.util.Locale;

/** Accounts and users to rows and back. */
final class AccountRows {
    private AccountRows() {}

    static AccountRecord row(Account account) {
        var row = new AccountRecord();
        row.setId(account.id().toString());
        row.setExternalId(account.externalId());
        row.setName(account.name());
        row.setCreatedAt(account.createdAt());
        row.setSettings(SettingsJson.write(account.settings()));
        return row;
    }

    static Account account(AccountRecord row) {
        return new Account(
                AccountId.of(row.getId()),
                row.getExternalId(),
                row.getName(),
                row.getCreatedAt(),
                SettingsJson.read(row.getSettings()));
    }

    static AccountUserRecord row(User user) {
        var row = new AccountUserRecord();
        row.setId(user.id().toString());
        row.setAccountId(user.account().toString());
        row.setName(user.name());
        row.setNameKey(key(user.name()));
        row.setEmail(user.email());
        row.setEmailKey(key(user.email()));
        row.setAdmin(user.admin());
        row.setStatus(user.status());
        row.setCreatedAt(user.createdAt());
        return row;
    }

    static User user(AccountUserRecord row) {
        return new User(
                UserId.of(row.getId()),
                AccountId.of(row.getAccountId()),
                row.getName(),
                row.getEmail(),
                row.getAdmin(),
                row.getStatus(),
                row.getCreatedAt());
    }

    /** The form in which names and addresses are compared. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
