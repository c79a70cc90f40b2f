package dev.countersign.envelope.store;

import static dev.countersign.store.tables.Tables.ENVELOPE;
import static dev.countersign.store.tables.Tables.ENVELOPE_CUSTOM_FIELD;
import static dev.countersign.store.tables.Tables.ENVELOPE_RECIPIENT;

import dev.countersign.envelope.CustomField;
import dev.countersign.envelope.Envelope;
import dev.countersign.store.tables.tables.records.EnvelopeRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Writes an envelope's row and the rows it is found by. */
final class EnvelopeRows {
    private final DSLContext db;

    EnvelopeRows(DSLContext db) {
        this.db = db;
    }

    void insert(Envelope envelope) {
        db.insertInto(ENVELOPE).set(row(envelope)).execute();
        insertRecipients(envelope);
        insertCustomFields(envelope);
    }

    void update(Envelope before, Envelope after) {
        var updated = db.update(ENVELOPE)
                .set(row(after))
                .where(ENVELOPE.ID.eq(after.id().toString()), ENVELOPE.VERSION.eq(before.version()))
                .execute();
        if (updated != 1) {
            throw new IllegalStateException("envelope " + after.id() + " was changed past its lock");
        }
        if (!people(before).equals(people(after))) {
            db.deleteFrom(ENVELOPE_RECIPIENT)
                    .where(ENVELOPE_RECIPIENT.ENVELOPE_ID.eq(after.id().toString()))
                    .execute();
            insertRecipients(after);
        }
        if (!fields(before).equals(fields(after))) {
            db.deleteFrom(ENVELOPE_CUSTOM_FIELD)
                    .where(ENVELOPE_CUSTOM_FIELD.ENVELOPE_ID.eq(after.id().toString()))
                    .execute();
            insertCustomFields(after);
        }
    }

    private EnvelopeRecord row(Envelope envelope) {
        var row = new EnvelopeRecord();
        var times = envelope.times();
        row.setAccountId(envelope.account().toString());
        row.setId(envelope.id().toString());
        row.setVersion(envelope.version());
        row.setStatus(envelope.status().wire());
        row.setSubject(envelope.contents().emailSubject());
        row.setSenderId(envelope.sender().userId().toString());
        row.setCreatedAt(times.createdAt());
        row.setStatusChangedAt(times.statusChangedAt());
        row.setLastModifiedAt(times.lastModifiedAt());
        row.setSentAt(times.sentAt());
        row.setCompletedAt(times.completedAt());
        row.setVoidedAt(times.voidedAt());
        row.setTransactionId(envelope.transactionId());
        row.setSearchText(searchText(envelope));
        row.setState(EnvelopeJson.write(envelope));
        return row;
    }

    private static String searchText(Envelope envelope) {
        var people = envelope.contents().recipients().stream().flatMap(r -> Stream.of(r.name(), r.email()));
        return Stream.concat(
                        Stream.of(
                                envelope.contents().emailSubject(),
                                envelope.sender().name(),
                                envelope.sender().email()),
                        people)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private void insertRecipients(Envelope envelope) {
        var insert = db.insertInto(
                ENVELOPE_RECIPIENT,
                ENVELOPE_RECIPIENT.ENVELOPE_ID,
                ENVELOPE_RECIPIENT.RECIPIENT_GUID,
                ENVELOPE_RECIPIENT.ACCOUNT_ID,
                ENVELOPE_RECIPIENT.USER_ID);
        for (var r : envelope.contents().recipients()) {
            insert = insert.values(
                    envelope.id().toString(),
                    r.guid().toString(),
                    envelope.account().toString(),
                    r.userId().toString());
        }
        if (!envelope.contents().recipients().isEmpty()) {
            insert.execute();
        }
    }

    private void insertCustomFields(Envelope envelope) {
        for (var field : envelope.contents().customFields()) {
            db.insertInto(ENVELOPE_CUSTOM_FIELD)
                    .set(ENVELOPE_CUSTOM_FIELD.ENVELOPE_ID, envelope.id().toString())
                    .set(ENVELOPE_CUSTOM_FIELD.FIELD_ID, field.fieldId())
                    .set(ENVELOPE_CUSTOM_FIELD.ACCOUNT_ID, envelope.account().toString())
                    .set(ENVELOPE_CUSTOM_FIELD.NAME, field.name())
                    .set(ENVELOPE_CUSTOM_FIELD.VALUE, field.value())
                    .execute();
        }
    }

    /** What the rows of the recipients hold. */
    private static List<String> people(Envelope envelope) {
        return envelope.contents().recipients().stream()
                .map(r -> r.guid() + " " + r.userId())
                .toList();
    }

    private static List<CustomField> fields(Envelope envelope) {
        return envelope.contents().customFields();
    }
}
