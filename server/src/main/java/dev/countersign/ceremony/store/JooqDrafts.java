package dev.countersign.ceremony.store;

import static dev.countersign.store.tables.Tables.CEREMONY_DRAFT;
import static dev.countersign.store.tables.Tables.CEREMONY_SIGNER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.countersign.ceremony.Drafts;
import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Drafts in the database. */
final class JooqDrafts implements Drafts {
    private final DSLContext db;
    private final Transactions transactions;

    JooqDrafts(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void save(AccountId account, EnvelopeId envelope, String person, TabValue value) {
        transactions.write(() -> {
            db.insertInto(CEREMONY_DRAFT)
                    .set(CEREMONY_DRAFT.ENVELOPE_ID, envelope.toString())
                    .set(CEREMONY_DRAFT.PERSON, person)
                    .set(CEREMONY_DRAFT.TAB_ID, value.tabId().toString())
                    .set(CEREMONY_DRAFT.ACCOUNT_ID, account.toString())
                    .set(CEREMONY_DRAFT.VALUE, value.value())
                    .onConflict(CEREMONY_DRAFT.ENVELOPE_ID, CEREMONY_DRAFT.PERSON, CEREMONY_DRAFT.TAB_ID)
                    .doUpdate()
                    .set(CEREMONY_DRAFT.VALUE, value.value())
                    .execute();
        });
    }

    @Override
    public Map<UUID, String> values(AccountId account, EnvelopeId envelope, String person) {
        var values = new LinkedHashMap<UUID, String>();
        db.selectFrom(CEREMONY_DRAFT)
                .where(draftsOf(account, envelope, person))
                .forEach(row -> values.put(UUID.fromString(row.getTabId()), row.getValue()));
        return values;
    }

    @Override
    public void clear(AccountId account, EnvelopeId envelope, String person) {
        transactions.write(() -> {
            db.deleteFrom(CEREMONY_DRAFT)
                    .where(draftsOf(account, envelope, person))
                    .execute();
        });
    }

    @Override
    public void adopt(AccountId account, EnvelopeId envelope, String person, AdoptedSignature signature) {
        transactions.write(() -> {
            require(account, envelope, person);
            db.update(CEREMONY_SIGNER)
                    .set(CEREMONY_SIGNER.SIGNATURE, CeremonyJson.write(signature))
                    .where(signerIs(account, envelope, person))
                    .execute();
        });
    }

    @Override
    public Optional<AdoptedSignature> adopted(AccountId account, EnvelopeId envelope, String person) {
        return db.selectFrom(CEREMONY_SIGNER)
                .where(signerIs(account, envelope, person))
                .fetchOptional(CEREMONY_SIGNER.SIGNATURE)
                .map(json -> CeremonyJson.read(json, AdoptedSignature.class));
    }

    @Override
    public void countLateFailure(AccountId account, EnvelopeId envelope, String person, Instant at, Instant since) {
        transactions.write(() -> {
            require(account, envelope, person);
            db.update(CEREMONY_SIGNER)
                    .set(
                            CEREMONY_SIGNER.LATE_FAILURES,
                            when(CEREMONY_SIGNER.FAILED_AT.lt(since), inline(1))
                                    .otherwise(CEREMONY_SIGNER.LATE_FAILURES.plus(1)))
                    .set(CEREMONY_SIGNER.FAILED_AT, at)
                    .where(signerIs(account, envelope, person))
                    .execute();
        });
    }

    @Override
    public int lateFailures(AccountId account, EnvelopeId envelope, String person, Instant since) {
        return db.selectFrom(CEREMONY_SIGNER)
                .where(signerIs(account, envelope, person), CEREMONY_SIGNER.FAILED_AT.ge(since))
                .fetchOptional(CEREMONY_SIGNER.LATE_FAILURES)
                .orElse(0);
    }

    @Override
    public void forgetLateFailures(AccountId account, EnvelopeId envelope, String person) {
        transactions.write(() -> {
            db.update(CEREMONY_SIGNER)
                    .set(CEREMONY_SIGNER.LATE_FAILURES, 0)
                    .where(signerIs(account, envelope, person))
                    .execute();
        });
    }

    private void require(AccountId account, EnvelopeId envelope, String person) {
        db.insertInto(CEREMONY_SIGNER)
                .set(CEREMONY_SIGNER.ENVELOPE_ID, envelope.toString())
                .set(CEREMONY_SIGNER.PERSON, person)
                .set(CEREMONY_SIGNER.ACCOUNT_ID, account.toString())
                .set(CEREMONY_SIGNER.LATE_FAILURES, 0)
                .onConflictDoNothing()
                .execute();
    }

    private static Condition draftsOf(AccountId account, EnvelopeId envelope, String person) {
        return CEREMONY_DRAFT
                .ACCOUNT_ID
                .eq(account.toString())
                .and(CEREMONY_DRAFT.ENVELOPE_ID.eq(envelope.toString()))
                .and(CEREMONY_DRAFT.PERSON.eq(person));
    }

    private static Condition signerIs(AccountId account, EnvelopeId envelope, String person) {
        return CEREMONY_SIGNER
                .ACCOUNT_ID
                .eq(account.toString())
                .and(CEREMONY_SIGNER.ENVELOPE_ID.eq(envelope.toString()))
                .and(CEREMONY_SIGNER.PERSON.eq(person));
    }
}
