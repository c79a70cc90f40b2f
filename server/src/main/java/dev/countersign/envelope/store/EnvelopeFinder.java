package dev.countersign.envelope.store;

import static dev.countersign.store.tables.Tables.ENVELOPE;
import static dev.countersign.store.tables.Tables.ENVELOPE_CUSTOM_FIELD;
import static dev.countersign.store.tables.Tables.ENVELOPE_RECIPIENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.countersign.envelope.Envelope;
import dev.countersign.envelope.EnvelopeSearch;
import dev.countersign.envelope.EnvelopeStatus;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;

/** Turns a search into SQL. */
final class EnvelopeFinder {
    private final DSLContext db;

    EnvelopeFinder(DSLContext db) {
        this.db = db;
    }

    Page<Envelope> find(AccountId account, EnvelopeSearch search) {
        var where = conditions(account, search);
        var items = db.select(ENVELOPE.STATE)
                .from(ENVELOPE)
                .where(where)
                .orderBy(order(search), ENVELOPE.ID.asc())
                .limit(search.count())
                .offset(search.start())
                .fetch(row -> EnvelopeJson.read(row.value1()));
        var total = db.fetchCount(db.selectOne().from(ENVELOPE).where(where));
        return new Page<>(items, total, search.start());
    }

    private static List<Condition> conditions(AccountId account, EnvelopeSearch search) {
        var where = new ArrayList<Condition>();
        where.add(ENVELOPE.ACCOUNT_ID.eq(account.toString()));
        if (search.from() != null) {
            where.add(time(search.time()).ge(search.from()));
        }
        if (search.to() != null) {
            where.add(time(search.time()).le(search.to()));
        }
        if (!search.statuses().isEmpty()) {
            where.add(ENVELOPE.STATUS.in(
                    search.statuses().stream().map(EnvelopeStatus::wire).toList()));
        }
        if (!search.ids().isEmpty()) {
            where.add(ENVELOPE.ID.in(
                    search.ids().stream().map(EnvelopeId::toString).toList()));
        }
        if (!search.transactionIds().isEmpty()) {
            where.add(ENVELOPE.TRANSACTION_ID.in(search.transactionIds()));
        }
        if (search.text() != null) {
            where.add(ENVELOPE.SEARCH_TEXT.contains(search.text().toLowerCase(Locale.ROOT)));
        }
        addCustomField(where, search);
        addVisibility(where, search);
        return where;
    }

    private static void addCustomField(List<Condition> where, EnvelopeSearch search) {
        if (search.customFieldName() != null) {
            where.add(exists(selectOne()
                    .from(ENVELOPE_CUSTOM_FIELD)
                    .where(
                            ENVELOPE_CUSTOM_FIELD.ENVELOPE_ID.eq(ENVELOPE.ID),
                            ENVELOPE_CUSTOM_FIELD.NAME.eq(search.customFieldName()),
                            ENVELOPE_CUSTOM_FIELD.VALUE.eq(
                                    search.customFieldValue() == null ? "" : search.customFieldValue()))));
        }
    }

    /** A draft is its sender's own affair: who is to receive it learns of it when it is sent. */
    private static void addVisibility(List<Condition> where, EnvelopeSearch search) {
        var user = search.visibleTo();
        if (user != null) {
            var receives = ENVELOPE.STATUS
                    .ne(EnvelopeStatus.CREATED.wire())
                    .andExists(selectOne()
                            .from(ENVELOPE_RECIPIENT)
                            .where(
                                    ENVELOPE_RECIPIENT.ENVELOPE_ID.eq(ENVELOPE.ID),
                                    ENVELOPE_RECIPIENT.USER_ID.eq(user.toString())));
            where.add(ENVELOPE.SENDER_ID.eq(user.toString()).or(receives));
        }
    }

    private static Field<Instant> time(EnvelopeSearch.Time time) {
        return switch (time) {
            case STATUS_CHANGED -> ENVELOPE.STATUS_CHANGED_AT;
            case CREATED -> ENVELOPE.CREATED_AT;
            case SENT -> ENVELOPE.SENT_AT;
            case COMPLETED -> ENVELOPE.COMPLETED_AT;
            case VOIDED -> ENVELOPE.VOIDED_AT;
        };
    }

    private static SortField<?> order(EnvelopeSearch search) {
        var field = (Field<?>)
                switch (search.order()) {
                    case STATUS_CHANGED -> ENVELOPE.STATUS_CHANGED_AT;
                    case LAST_MODIFIED -> ENVELOPE.LAST_MODIFIED_AT;
                    case CREATED -> ENVELOPE.CREATED_AT;
                    case SENT -> ENVELOPE.SENT_AT;
                    case COMPLETED -> ENVELOPE.COMPLETED_AT;
                    case SUBJECT -> ENVELOPE.SUBJECT;
                    case STATUS -> ENVELOPE.STATUS;
                };
        return search.ascending() ? field.asc() : field.desc();
    }
}
