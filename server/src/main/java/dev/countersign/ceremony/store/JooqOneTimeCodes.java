package dev.countersign.ceremony.store;

import static dev.countersign.store.tables.Tables.CEREMONY_ONE_TIME_CODE;

import dev.countersign.ceremony.OneTimeCode;
import dev.countersign.ceremony.OneTimeCodes;
import dev.countersign.envelope.recipient.Arrangement.Way;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.CeremonyOneTimeCodeRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** One-time codes in the database. */
final class JooqOneTimeCodes implements OneTimeCodes {
    private final DSLContext db;
    private final Transactions transactions;

    JooqOneTimeCodes(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void add(OneTimeCode code, Instant since) {
        transactions.write(() -> {
            db.deleteFrom(CEREMONY_ONE_TIME_CODE)
                    .where(
                            isFor(code.account(), code.envelope(), code.person()),
                            CEREMONY_ONE_TIME_CODE.SENT_AT.lt(since))
                    .execute();
            db.insertInto(CEREMONY_ONE_TIME_CODE).set(row(code)).execute();
        });
    }

    @Override
    public Optional<OneTimeCode> find(UUID id) {
        return db.selectFrom(CEREMONY_ONE_TIME_CODE)
                .where(CEREMONY_ONE_TIME_CODE.ID.eq(id.toString()))
                .fetchOptional(JooqOneTimeCodes::code);
    }

    @Override
    public List<OneTimeCode> sentTo(AccountId account, EnvelopeId envelope, String person, Instant since) {
        return db.selectFrom(CEREMONY_ONE_TIME_CODE)
                .where(isFor(account, envelope, person), CEREMONY_ONE_TIME_CODE.SENT_AT.ge(since))
                .orderBy(CEREMONY_ONE_TIME_CODE.SENT_AT.desc(), CEREMONY_ONE_TIME_CODE.ID)
                .fetch(JooqOneTimeCodes::code);
    }

    @Override
    public boolean use(UUID id, Instant at) {
        return transactions.write(() -> db.update(CEREMONY_ONE_TIME_CODE)
                        .set(CEREMONY_ONE_TIME_CODE.USED_AT, at)
                        .where(CEREMONY_ONE_TIME_CODE.ID.eq(id.toString()), CEREMONY_ONE_TIME_CODE.USED_AT.isNull())
                        .execute()
                == 1);
    }

    @Override
    public void delivered(UUID id) {
        transactions.write(() -> {
            db.update(CEREMONY_ONE_TIME_CODE)
                    .setNull(CEREMONY_ONE_TIME_CODE.CODE)
                    .where(CEREMONY_ONE_TIME_CODE.ID.eq(id.toString()))
                    .execute();
        });
    }

    private static Condition isFor(AccountId account, EnvelopeId envelope, String person) {
        return CEREMONY_ONE_TIME_CODE
                .ACCOUNT_ID
                .eq(account.toString())
                .and(CEREMONY_ONE_TIME_CODE.ENVELOPE_ID.eq(envelope.toString()))
                .and(CEREMONY_ONE_TIME_CODE.PERSON.eq(person));
    }

    private static CeremonyOneTimeCodeRecord row(OneTimeCode code) {
        var row = new CeremonyOneTimeCodeRecord();
        row.setId(code.id().toString());
        row.setAccountId(code.account().toString());
        row.setEnvelopeId(code.envelope().toString());
        row.setRecipientId(code.recipientId());
        row.setPerson(code.person());
        row.setWay(code.way().name());
        row.setTarget(code.target());
        row.setHash(code.hash());
        row.setHashKey(code.hashKey());
        row.setCode(code.sealedCode());
        row.setLanguage(code.language());
        row.setSentAt(code.sentAt());
        row.setExpiresAt(code.expiresAt());
        row.setUsedAt(code.usedAt());
        return row;
    }

    private static OneTimeCode code(CeremonyOneTimeCodeRecord row) {
        return new OneTimeCode(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                EnvelopeId.of(row.getEnvelopeId()),
                row.getRecipientId(),
                row.getPerson(),
                Way.valueOf(row.getWay()),
                row.getTarget(),
                row.getHash(),
                row.getHashKey(),
                row.getCode(),
                row.getLanguage(),
                row.getSentAt(),
                row.getExpiresAt(),
                row.getUsedAt());
    }
}
