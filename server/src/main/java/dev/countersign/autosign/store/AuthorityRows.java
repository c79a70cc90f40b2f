package dev.countersign.autosign.store;

import dev.countersign.autosign.StandingAuthority;
import dev.countersign.autosign.StandingAuthority.Act;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.UserId;
import dev.countersign.store.tables.tables.records.AutosignAuthorityRecord;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standing authorities to rows and back. */
final class AuthorityRows {
    private AuthorityRows() {}

    static AutosignAuthorityRecord row(StandingAuthority authority) {
        var row = new AutosignAuthorityRecord();
        row.setId(authority.id().toString());
        row.setAccountId(authority.account().toString());
        row.setUserId(authority.user().toString());
        row.setIntegrationKey(authority.integrationKey());
        row.setApplication(authority.application());
        row.setGivenAt(authority.given().at());
        row.setGivenDoor(authority.given().door().name());
        row.setGivenBy(authority.given().by().toString());
        row.setGivenIp(authority.given().ip());
        return row;
    }

    /** Only what revoking changes. */
    static AutosignAuthorityRecord revoked(Act act) {
        var row = new AutosignAuthorityRecord();
        row.setRevokedAt(act.at());
        row.setRevokedDoor(act.door().name());
        row.setRevokedBy(act.by().toString());
        row.setRevokedIp(act.ip());
        return row;
    }

    static StandingAuthority authority(AutosignAuthorityRecord row) {
        return new StandingAuthority(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                UserId.of(row.getUserId()),
                row.getIntegrationKey(),
                row.getApplication(),
                new Act(
                        row.getGivenAt(),
                        Actor.Kind.valueOf(row.getGivenDoor()),
                        UserId.of(row.getGivenBy()),
                        row.getGivenIp()),
                revoked(row));
    }

    private static @Nullable Act revoked(AutosignAuthorityRecord row) {
        return row.getRevokedAt() == null
                ? null
                : new Act(
                        row.getRevokedAt(),
                        Actor.Kind.valueOf(row.getRevokedDoor()),
                        UserId.of(row.getRevokedBy()),
                        row.getRevokedIp());
    }
}
