package dev.countersign.identity.store;

import static dev.countersign.store.tables.Tables.OAUTH_GRANT;

import dev.countersign.identity.Grant;
import dev.countersign.identity.Grants;
import dev.countersign.identity.Scopes;
import dev.countersign.kernel.UserId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.OauthGrantRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Grants in the database. Adding one sweeps out those that expired, so that the table needs no other care. */
final class JooqGrants implements Grants {
    private final DSLContext db;
    private final Transactions transactions;

    JooqGrants(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void add(Grant grant) {
        transactions.write(() -> {
            db.deleteFrom(OAUTH_GRANT)
                    .where(OAUTH_GRANT.EXPIRES_AT.lt(grant.issuedAt()))
                    .execute();
            db.insertInto(OAUTH_GRANT).set(row(grant)).execute();
        });
    }

    @Override
    public Optional<Grant> find(String hash) {
        return db.selectFrom(OAUTH_GRANT).where(OAUTH_GRANT.HASH.eq(hash)).fetchOptional(JooqGrants::grant);
    }

    @Override
    public boolean exchange(String hash, Instant at, List<Grant> successors) {
        return transactions.write(() -> {
            var used = use(hash, at);
            if (used) {
                successors.forEach(this::add);
            }
            return used;
        });
    }

    private boolean use(String hash, Instant at) {
        return db.update(OAUTH_GRANT)
                        .set(OAUTH_GRANT.USED_AT, at)
                        .where(OAUTH_GRANT.HASH.eq(hash), OAUTH_GRANT.USED_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public void revoke(String hash) {
        transactions.write(() ->
                db.deleteFrom(OAUTH_GRANT).where(OAUTH_GRANT.HASH.eq(hash)).execute());
    }

    @Override
    public void revokeFamily(UUID family) {
        transactions.write(() -> db.deleteFrom(OAUTH_GRANT)
                .where(OAUTH_GRANT.FAMILY.eq(family.toString()))
                .execute());
    }

    private static OauthGrantRecord row(Grant grant) {
        var row = new OauthGrantRecord();
        row.setHash(grant.hash());
        row.setKind(grant.kind().name());
        row.setFamily(grant.family().toString());
        row.setUserId(grant.user().toString());
        row.setIntegrationKey(grant.integrationKey());
        row.setScopes(Scopes.format(grant.scopes()));
        row.setChallenge(grant.challenge());
        row.setIssuedAt(grant.issuedAt());
        row.setExpiresAt(grant.expiresAt());
        row.setUsedAt(grant.usedAt());
        return row;
    }

    private static Grant grant(OauthGrantRecord row) {
        return new Grant(
                row.getHash(),
                Grant.Kind.valueOf(row.getKind()),
                UUID.fromString(row.getFamily()),
                UserId.of(row.getUserId()),
                row.getIntegrationKey(),
                Scopes.parse(row.getScopes()),
                row.getChallenge(),
                row.getIssuedAt(),
                row.getExpiresAt(),
                row.getUsedAt());
    }
}
