package dev.countersign.history.store;

import static dev.countersign.store.tables.Tables.HISTORY_EVENT;

import dev.countersign.history.Fact;
import dev.countersign.history.Follower;
import dev.countersign.history.History;
import dev.countersign.history.Recorded;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Actor;
import dev.countersign.kernel.Digest;
import dev.countersign.store.tables.tables.records.HistoryEventRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The log in the database. Whoever appends holds the lock of the subject's row, so that numbers follow one another. */
final class JooqHistory implements History {
    private static final String NOTHING_BEFORE = "";

    private final DSLContext db;
    private final FactJson json;
    private final Supplier<List<Follower>> followers;

    JooqHistory(DSLContext db, FactJson json, Supplier<List<Follower>> followers) {
        this.db = db;
        this.json = json;
        this.followers = followers;
    }

    @Override
    public void append(AccountId account, UUID subject, Actor by, Instant at, List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var rows = rows(account, subject, by, at.truncatedTo(ChronoUnit.MICROS), facts);
        insert(rows);
        for (var i = 0; i < facts.size(); i++) {
            var row = rows.get(i);
            var recorded = new Recorded<Fact>(
                    account, subject, row.getNumber(), row.getHappenedAt(), by, facts.get(i), row.getHash());
            followers.get().forEach(follower -> follower.follow(recorded));
        }
    }

    private List<HistoryEventRecord> rows(
            AccountId account, UUID subject, Actor by, Instant at, List<? extends Fact> facts) {
        var last = last(subject);
        var hash = last == null ? NOTHING_BEFORE : last.getHash();
        var number = last == null ? 0 : last.getNumber();
        var actor = json.write(by);
        var rows = new ArrayList<HistoryEventRecord>();
        for (var fact : facts) {
            var row = new HistoryEventRecord();
            row.setAccountId(account.toString());
            row.setSubject(subject.toString());
            row.setNumber(++number);
            row.setHappenedAt(at);
            row.setName(json.nameOf(fact));
            row.setActor(actor);
            row.setFact(json.write(fact));
            hash = hash(hash, row);
            row.setHash(hash);
            rows.add(row);
        }
        return rows;
    }

    private @Nullable HistoryEventRecord last(UUID subject) {
        return db.selectFrom(HISTORY_EVENT)
                .where(HISTORY_EVENT.SUBJECT.eq(subject.toString()))
                .orderBy(HISTORY_EVENT.NUMBER.desc())
                .limit(1)
                .fetchOne();
    }

    private void insert(List<HistoryEventRecord> rows) {
        var insert = db.insertInto(
                HISTORY_EVENT,
                HISTORY_EVENT.ACCOUNT_ID,
                HISTORY_EVENT.SUBJECT,
                HISTORY_EVENT.NUMBER,
                HISTORY_EVENT.HAPPENED_AT,
                HISTORY_EVENT.NAME,
                HISTORY_EVENT.ACTOR,
                HISTORY_EVENT.FACT,
                HISTORY_EVENT.HASH);
        for (var row : rows) {
            insert = insert.values(
                    row.getAccountId(),
                    row.getSubject(),
                    row.getNumber(),
                    row.getHappenedAt(),
                    row.getName(),
                    row.getActor(),
                    row.getFact(),
                    row.getHash());
        }
        insert.execute();
    }

    @Override
    public List<Recorded<Fact>> of(AccountId account, UUID subject) {
        return stored(account, subject).stream()
                .map(row -> new Recorded<>(
                        account,
                        subject,
                        row.getNumber(),
                        row.getHappenedAt(),
                        json.actor(row.getActor()),
                        json.fact(row.getName(), row.getFact()),
                        row.getHash()))
                .toList();
    }

    @Override
    public List<UUID> subjects(AccountId account) {
        return db.selectDistinct(HISTORY_EVENT.SUBJECT)
                .from(HISTORY_EVENT)
                .where(HISTORY_EVENT.ACCOUNT_ID.eq(account.toString()))
                .orderBy(HISTORY_EVENT.SUBJECT)
                .fetch(row -> UUID.fromString(row.value1()));
    }

    @Override
    public boolean isIntact(AccountId account, UUID subject) {
        var hash = NOTHING_BEFORE;
        var number = 0L;
        for (var row : stored(account, subject)) {
            hash = hash(hash, row);
            if (row.getNumber() != ++number || !hash.equals(row.getHash())) {
                return false;
            }
        }
        return true;
    }

    private List<HistoryEventRecord> stored(AccountId account, UUID subject) {
        return db.selectFrom(HISTORY_EVENT)
                .where(HISTORY_EVENT.ACCOUNT_ID.eq(account.toString()), HISTORY_EVENT.SUBJECT.eq(subject.toString()))
                .orderBy(HISTORY_EVENT.NUMBER)
                .fetch();
    }

    private static String hash(String before, HistoryEventRecord row) {
        return Digest.sha256(String.join(
                "\n",
                before,
                row.getAccountId(),
                row.getSubject(),
                String.valueOf(row.getNumber()),
                row.getHappenedAt().toString(),
                row.getName(),
                row.getActor(),
                row.getFact()));
    }
}
