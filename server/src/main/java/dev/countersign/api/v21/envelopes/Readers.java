package dev.countersign.api.v21.envelopes;

import dev.countersign.account.Accounts;
import dev.countersign.account.UserIds;
import dev.countersign.api.Call;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Secrets;

/** The readers that need to know something of the account. */
final class Readers {
    private final Ids ids;
    private final Secrets secrets;
    private final UserIds users;

    Readers(Ids ids, Secrets secrets, Accounts accounts) {
        this.ids = ids;
        this.secrets = secrets;
        this.users = new UserIds(accounts);
    }

    TabsReader tabs() {
        return new TabsReader(ids);
    }

    CustomFieldsReader customFields() {
        return new CustomFieldsReader(ids);
    }

    RecipientsReader recipients(Call call) {
        return new RecipientsReader(
                ids,
                secrets,
                tabs(),
                email -> users.of(call.accountId(), email),
                call.account().name());
    }
}
