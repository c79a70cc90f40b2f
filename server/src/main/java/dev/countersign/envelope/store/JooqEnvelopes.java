package dev.countersign.envelope.store;

import static dev.countersign.store.tables.Tables.ENVELOPE;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeEvent;
import dev.countersign.envelope.EnvelopeSearch;
import dev.countersign.envelope.Envelopes;
import dev.countersign.history.History;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Page;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Envelopes in the database. Each change writes the state and its facts in one transaction. */
final class JooqEnvelopes implements Envelopes {
    /** The envelope being written, for the log's followers: they need not read and unpack it again. */
    private static final ScopedValue<Envelope> WRITTEN = ScopedValue.newInstance();

    private final DSLContext db;
    private final Transactions transactions;
    private final History history;
    private final BusinessClock clock;
    private final EnvelopeRows rows;

    JooqEnvelopes(DSLContext db, Transactions transactions, History history, BusinessClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.history = history;
        this.clock = clock;
        this.rows = new EnvelopeRows(db);
    }

    @Override
    public Envelope find(AccountId account, EnvelopeId id) {
        return WRITTEN.isBound() && isThat(WRITTEN.get(), account, id) ? WRITTEN.get() : load(account, id, false);
    }

    private static boolean isThat(Envelope envelope, AccountId account, EnvelopeId id) {
        return envelope.account().equals(account) && envelope.id().equals(id);
    }

    @Override
    public Envelope add(Envelope draft, Actor by, Function<Envelope, List<EnvelopeEvent>> verb) {
        var facts = verb.apply(draft);
        return transactions.write(() -> {
            var earlier = Optional.ofNullable(draft.transactionId()).flatMap(t -> earlier(draft.account(), t));
            return earlier.orElseGet(() -> insert(draft, by, facts));
        });
    }

    /** What this transaction made before; of two that come at once the second waits for the first. */
    private Optional<Envelope> earlier(AccountId account, String transactionId) {
        transactions.alone("envelope transaction " + account + " " + transactionId);
        return ofTransaction(account, transactionId);
    }

    private Envelope insert(Envelope draft, Actor by, List<EnvelopeEvent> facts) {
        var at = now();
        var created = fold(draft, by, at, facts).withVersion(1);
        rows.insert(created);
        tell(created, by, at, facts);
        return created;
    }

    @Override
    public Envelope change(AccountId account, EnvelopeId id, Actor by, Function<Envelope, List<EnvelopeEvent>> verb) {
        return transactions.write(() -> {
            var before = load(account, id, true);
            var facts = verb.apply(before);
            return facts.isEmpty() ? before : update(before, by, facts);
        });
    }

    private Envelope update(Envelope before, Actor by, List<EnvelopeEvent> facts) {
        var at = now();
        var after = fold(before, by, at, facts).withVersion(before.version() + 1);
        rows.update(before, after);
        tell(after, by, at, facts);
        return after;
    }

    private void tell(Envelope written, Actor by, Instant at, List<EnvelopeEvent> facts) {
        ScopedValue.where(WRITTEN, written)
                .run(() -> history.append(written.account(), written.id().value(), by, at, facts));
    }

    private static Envelope fold(Envelope envelope, Actor by, Instant at, List<EnvelopeEvent> facts) {
        var folded = envelope;
        for (var fact : facts) {
            folded = folded.after(fact, at, by.ip());
        }
        return folded;
    }

    private Envelope load(AccountId account, EnvelopeId id, boolean lock) {
        var query = db.select(ENVELOPE.STATE)
                .from(ENVELOPE)
                .where(ENVELOPE.ACCOUNT_ID.eq(account.toString()), ENVELOPE.ID.eq(id.toString()));
        var row = lock && db.family() == org.jooq.SQLDialect.POSTGRES
                ? query.forUpdate().fetchOne()
                : query.fetchOne();
        if (row == null) {
            throw ErrorCode.ENVELOPE_DOES_NOT_EXIST
                    .because()
                    .with(Refusal.Detail.of("envelopeId", id.toString(), "an envelope of this account"));
        }
        return EnvelopeJson.read(row.value1());
    }

    @Override
    public Optional<Envelope> ofTransaction(AccountId account, String transactionId) {
        return db.select(ENVELOPE.STATE)
                .from(ENVELOPE)
                .where(ENVELOPE.ACCOUNT_ID.eq(account.toString()), ENVELOPE.TRANSACTION_ID.eq(transactionId))
                .fetchOptional(ENVELOPE.STATE)
                .map(EnvelopeJson::read);
    }

    @Override
    public Page<Envelope> search(AccountId account, EnvelopeSearch search) {
        return new EnvelopeFinder(db).find(account, search);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
