package dev.countersign.api.v21.envelopes;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.UserIds;
import dev.countersign.api.Call;
import dev.countersign.autosign.StandingAuthorities;
import dev.countersign.ceremony.CodeSender;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Secrets;
import java.util.Optional;
import java.util.UUID;

/** The readers that need to know something of the account. */
final class Readers {
    private final Ids ids;
    private final Secrets secrets;
    private final Accounts accounts;
    private final UserIds users;
    private final CodeSender codes;
    private final StandingAuthorities authorities;

    Readers(Ids ids, Secrets secrets, Accounts accounts, CodeSender codes, StandingAuthorities authorities) {
        this.ids = ids;
        this.secrets = secrets;
        this.accounts = accounts;
        this.users = new UserIds(accounts);
        this.codes = codes;
        this.authorities = authorities;
    }

    TabsReader tabs() {
        return new TabsReader(ids);
    }

    CustomFieldsReader customFields() {
        return new CustomFieldsReader(ids);
    }

    RecipientsReader recipients(Call call) {
        var account = call.accountId();
        return new RecipientsReader(
                ids,
                secrets,
                tabs(),
                email -> users.of(account, email),
                new ArrangementReader(email -> member(account, email)),
                new IdCheckReader(codes),
                new AutoSignReader(accounts, authorities, call),
                call.account().name());
    }

    private Optional<UUID> member(AccountId account, String email) {
        return accounts.userByEmail(account, email).map(User::id).map(UserId::value);
    }
}
