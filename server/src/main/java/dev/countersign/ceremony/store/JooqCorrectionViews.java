package dev.countersign.ceremony.store;

import static dev.countersign.store.tables.Tables.CEREMONY_CORRECTION;

import dev.countersign.ceremony.Correction;
import dev.countersign.ceremony.CorrectionTerms;
import dev.countersign.ceremony.CorrectionViews;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.CeremonyCorrectionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Corrections in the database. */
final class JooqCorrectionViews implements CorrectionViews {
    private final DSLContext db;
    private final Transactions transactions;

    JooqCorrectionViews(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void put(String viewHash, CorrectionTerms terms, Instant expiresAt) {
        transactions.write(() -> {
            db.insertInto(CEREMONY_CORRECTION)
                    .set(CEREMONY_CORRECTION.VIEW_HASH, viewHash)
                    .set(CEREMONY_CORRECTION.ACCOUNT_ID, terms.account().toString())
                    .set(CEREMONY_CORRECTION.ENVELOPE_ID, terms.envelope().toString())
                    .set(CEREMONY_CORRECTION.TERMS, CeremonyJson.write(terms))
                    .set(CEREMONY_CORRECTION.EXPIRES_AT, expiresAt)
                    .execute();
        });
    }

    @Override
    public Optional<Correction> open(String viewHash, String pageHash) {
        return transactions.write(() -> {
            var unopened = db.update(CEREMONY_CORRECTION)
                    .set(CEREMONY_CORRECTION.PAGE_HASH, pageHash)
                    .where(CEREMONY_CORRECTION.VIEW_HASH.eq(viewHash), CEREMONY_CORRECTION.PAGE_HASH.isNull())
                    .execute();
            return ofView(viewHash, unopened == 0);
        });
    }

    @Override
    public Optional<Correction> ofView(String viewHash) {
        return db.selectFrom(CEREMONY_CORRECTION)
                .where(CEREMONY_CORRECTION.VIEW_HASH.eq(viewHash))
                .fetchOptional(JooqCorrectionViews::correction);
    }

    private Optional<Correction> ofView(String viewHash, boolean opened) {
        return ofView(viewHash).map(c -> new Correction(c.viewHash(), c.terms(), c.expiresAt(), opened, c.ending()));
    }

    @Override
    public Optional<Correction> ofPage(String pageHash) {
        return db.selectFrom(CEREMONY_CORRECTION)
                .where(CEREMONY_CORRECTION.PAGE_HASH.eq(pageHash))
                .fetchOptional(JooqCorrectionViews::correction);
    }

    @Override
    public List<Correction> of(AccountId account, EnvelopeId envelope) {
        return db.selectFrom(CEREMONY_CORRECTION)
                .where(
                        CEREMONY_CORRECTION.ACCOUNT_ID.eq(account.toString()),
                        CEREMONY_CORRECTION.ENVELOPE_ID.eq(envelope.toString()),
                        CEREMONY_CORRECTION.ENDING.isNull())
                .fetch(JooqCorrectionViews::correction);
    }

    @Override
    public void end(String viewHash, Correction.Ending how) {
        transactions.write(() -> {
            db.update(CEREMONY_CORRECTION)
                    .set(CEREMONY_CORRECTION.ENDING, how.name())
                    .where(CEREMONY_CORRECTION.VIEW_HASH.eq(viewHash), CEREMONY_CORRECTION.ENDING.isNull())
                    .execute();
        });
    }

    private static Correction correction(CeremonyCorrectionRecord row) {
        return new Correction(
                row.getViewHash(),
                CeremonyJson.read(row.getTerms(), CorrectionTerms.class),
                row.getExpiresAt(),
                row.getPageHash() != null,
                row.getEnding() == null ? null : Correction.Ending.valueOf(row.getEnding()));
    }
}
