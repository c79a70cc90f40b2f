package dev.countersign.ceremony;

import dev.countersign.account.AccountSettings;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.TestDatabases;

/** The ceremony on envelopes, sessions and drafts in memory, in an account with the settings it starts with. */
public final class GivenCeremony {
    private GivenCeremony() {}

    public static Ceremony on(FakeWays ways, FakeDrafts drafts, FakeEnvelopes envelopes, BusinessClock clock) {
        return new Ceremony(
                ways,
                drafts,
                envelopes,
                envelopes,
                new AccountRules(_ -> AccountSettings.DEFAULT),
                TestDatabases.secrets(),
                ways,
                clock);
    }
}
