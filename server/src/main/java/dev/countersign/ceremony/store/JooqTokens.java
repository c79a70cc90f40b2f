package dev.countersign.ceremony.store;

import static dev.countersign.store.tables.Tables.CEREMONY_MAIL_TOKEN;
import static dev.countersign.store.tables.Tables.CEREMONY_VIEW_TOKEN;

import dev.countersign.ceremony.MailLink;
import dev.countersign.ceremony.Tokens;
import dev.countersign.ceremony.ViewTerms;
import dev.countersign.ceremony.ViewToken;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Signing URLs and mail links in the database. */
final class JooqTokens implements Tokens {
    private final DSLContext db;
    private final Transactions transactions;

    JooqTokens(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void putView(String hash, ViewTerms terms, Instant expiresAt) {
        transactions.write(() -> {
            db.insertInto(CEREMONY_VIEW_TOKEN)
                    .set(CEREMONY_VIEW_TOKEN.HASH, hash)
                    .set(CEREMONY_VIEW_TOKEN.ACCOUNT_ID, terms.account().toString())
                    .set(CEREMONY_VIEW_TOKEN.ENVELOPE_ID, terms.envelope().toString())
                    .set(CEREMONY_VIEW_TOKEN.RECIPIENT_ID, terms.recipientId())
                    .set(CEREMONY_VIEW_TOKEN.TERMS, CeremonyJson.write(terms))
                    .set(CEREMONY_VIEW_TOKEN.EXPIRES_AT, expiresAt)
                    .execute();
        });
    }

    @Override
    public Optional<ViewToken> redeem(String hash, Instant at) {
        return transactions.write(() -> {
            var unused = db.update(CEREMONY_VIEW_TOKEN)
                    .set(CEREMONY_VIEW_TOKEN.USED_AT, at)
                    .where(CEREMONY_VIEW_TOKEN.HASH.eq(hash), CEREMONY_VIEW_TOKEN.USED_AT.isNull())
                    .execute();
            return db.selectFrom(CEREMONY_VIEW_TOKEN)
                    .where(CEREMONY_VIEW_TOKEN.HASH.eq(hash))
                    .fetchOptional(row -> new ViewToken(
                            CeremonyJson.read(row.getTerms(), ViewTerms.class), row.getExpiresAt(), unused == 0));
        });
    }

    @Override
    public void putMail(String hash, MailLink link) {
        transactions.write(() -> {
            db.insertInto(CEREMONY_MAIL_TOKEN)
                    .set(CEREMONY_MAIL_TOKEN.HASH, hash)
                    .set(CEREMONY_MAIL_TOKEN.ACCOUNT_ID, link.account().toString())
                    .set(CEREMONY_MAIL_TOKEN.ENVELOPE_ID, link.envelope().toString())
                    .set(CEREMONY_MAIL_TOKEN.RECIPIENT_ID, link.recipientId())
                    .set(CEREMONY_MAIL_TOKEN.PERSON, link.person())
                    .execute();
        });
    }

    @Override
    public Optional<MailLink> mail(String hash) {
        return db.selectFrom(CEREMONY_MAIL_TOKEN)
                .where(CEREMONY_MAIL_TOKEN.HASH.eq(hash))
                .fetchOptional(row -> new MailLink(
                        AccountId.of(row.getAccountId()),
                        EnvelopeId.of(row.getEnvelopeId()),
                        row.getRecipientId(),
                        row.getPerson(),
                        row.getRevokedAt() != null));
    }
}
