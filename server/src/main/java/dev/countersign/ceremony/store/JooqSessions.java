package dev.countersign.ceremony.store;

import static dev.countersign.store.tables.Tables.CEREMONY_SESSION;

import dev.countersign.ceremony.ReturnEvent;
import dev.countersign.ceremony.Session;
import dev.countersign.ceremony.Sessions;
import dev.countersign.ceremony.ViewTerms;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.CeremonySessionRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Sessions in the database, so that every node can serve every request. */
final class JooqSessions implements Sessions {
    private final DSLContext db;
    private final Transactions transactions;

    JooqSessions(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void put(Session session) {
        transactions.write(() -> {
            db.insertInto(CEREMONY_SESSION).set(row(session)).execute();
        });
    }

    @Override
    public void seen(String hash, Instant at) {
        update(hash, Map.of(CEREMONY_SESSION.SEEN_AT, at));
    }

    @Override
    public void handedOver(String hash) {
        update(hash, Map.of(CEREMONY_SESSION.HANDED_OVER, 1));
    }

    @Override
    public void passedCode(String hash) {
        update(hash, Map.of(CEREMONY_SESSION.CODE_PASSED, 1));
    }

    @Override
    public void passedIdCheck(String hash, String key) {
        update(hash, Map.of(CEREMONY_SESSION.ID_PASSED, key));
    }

    @Override
    public void sawDocuments(String hash) {
        update(hash, Map.of(CEREMONY_SESSION.VIEWED, 1));
    }

    @Override
    public void end(String hash, ReturnEvent how, Instant at) {
        update(hash, Map.of(CEREMONY_SESSION.OUTCOME, how.name(), CEREMONY_SESSION.SEEN_AT, at));
    }

    private void update(String hash, Map<Field<?>, ?> changes) {
        transactions.write(() -> {
            db.update(CEREMONY_SESSION)
                    .set(changes)
                    .where(CEREMONY_SESSION.HASH.eq(hash), CEREMONY_SESSION.OUTCOME.isNull())
                    .execute();
        });
    }

    @Override
    public Optional<Session> find(String hash) {
        return db.selectFrom(CEREMONY_SESSION)
                .where(CEREMONY_SESSION.HASH.eq(hash))
                .fetchOptional(JooqSessions::session);
    }

    private static CeremonySessionRecord row(Session session) {
        var row = new CeremonySessionRecord();
        row.setHash(session.hash());
        row.setAccountId(session.account().toString());
        row.setEnvelopeId(session.envelope().toString());
        row.setRecipientId(session.recipientId());
        row.setPerson(session.person());
        row.setTerms(session.terms() == null ? null : CeremonyJson.write(session.terms()));
        row.setMailToken(session.mailToken());
        row.setHandedOver(session.steps().handedOver() ? 1 : 0);
        row.setCodePassed(session.steps().codePassed() ? 1 : 0);
        row.setIdPassed(session.steps().idPassed());
        row.setViewed(session.steps().viewed() ? 1 : 0);
        row.setOutcome(outcome(session));
        row.setCreatedAt(session.createdAt());
        row.setSeenAt(session.seenAt());
        return row;
    }

    private static @Nullable String outcome(Session session) {
        return session.outcome() == null ? null : session.outcome().name();
    }

    private static Session session(CeremonySessionRecord row) {
        return new Session(
                row.getHash(),
                AccountId.of(row.getAccountId()),
                EnvelopeId.of(row.getEnvelopeId()),
                row.getRecipientId(),
                row.getPerson(),
                row.getTerms() == null ? null : CeremonyJson.read(row.getTerms(), ViewTerms.class),
                row.getMailToken(),
                steps(row),
                row.getOutcome() == null ? null : ReturnEvent.valueOf(row.getOutcome()),
                row.getCreatedAt(),
                row.getSeenAt());
    }

    private static Session.Steps steps(CeremonySessionRecord row) {
        return new Session.Steps(
                row.getHandedOver() != 0, row.getCodePassed() != 0, row.getIdPassed(), row.getViewed() != 0);
    }
}
