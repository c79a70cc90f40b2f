package dev.countersign.notify.store;

import static dev.countersign.store.tables.Tables.MAIL_MESSAGE;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.notify.DueMail;
import dev.countersign.notify.MailKind;
import dev.countersign.notify.MailMessage;
import dev.countersign.notify.MailMessage.State;
import dev.countersign.notify.MailMessages;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.MailMessageRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;

/** The mails in the database. */
final class JooqMailMessages implements MailMessages {
    private static final String LINK = "mail_message.link";
    private static final int LONGEST_ERROR = 1000;

    private final DSLContext db;
    private final Transactions transactions;
    private final Secrets secrets;

    JooqMailMessages(DSLContext db, Transactions transactions, Secrets secrets) {
        this.db = db;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    @Override
    public boolean add(MailMessage message) {
        var row = row(message);
        return transactions.write(
                () -> db.insertInto(MAIL_MESSAGE).set(row).onConflictDoNothing().execute() == 1);
    }

    private static MailMessageRecord row(MailMessage message) {
        var mail = message.mail();
        var row = new MailMessageRecord();
        row.setId(message.id().toString());
        row.setAccountId(message.account().toString());
        row.setEnvelopeId(message.envelope().toString());
        row.setFactNumber(message.factNumber());
        row.setKind(mail.kind().name());
        row.setRecipientId(mail.recipientId());
        row.setToName(mail.name());
        row.setToAddress(mail.address());
        row.setAddressKey(mail.addressKey());
        row.setMessageId(message.messageId());
        row.setState(message.state().name());
        row.setAttempts(message.attempts());
        row.setQueuedAt(message.queuedAt());
        return row;
    }

    @Override
    public Optional<MailMessage> find(UUID id) {
        return db.selectFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.ID.eq(id.toString()))
                .fetchOptional(JooqMailMessages::message);
    }

    private static MailMessage message(MailMessageRecord row) {
        var mail =
                new DueMail(MailKind.valueOf(row.getKind()), row.getRecipientId(), row.getToName(), row.getToAddress());
        return new MailMessage(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                EnvelopeId.of(row.getEnvelopeId()),
                row.getFactNumber(),
                mail,
                row.getMessageId(),
                State.valueOf(row.getState()),
                row.getAttempts(),
                row.getQueuedAt());
    }

    @Override
    public String link(UUID id, Supplier<String> mint) {
        return kept(id).orElseGet(() -> {
            keepLink(id, mint.get());
            // of two nodes that try at once, the first one's link counts
            return kept(id).orElseThrow(() -> new IllegalStateException("the link of mail " + id + " was not kept"));
        });
    }

    private Optional<String> kept(UUID id) {
        return db.select(MAIL_MESSAGE.LINK)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.ID.eq(id.toString()))
                .fetchOptional(MAIL_MESSAGE.LINK)
                .map(bytes -> new String(secrets.open(LINK, bytes), StandardCharsets.UTF_8));
    }

    private void keepLink(UUID id, String link) {
        var bytes = secrets.seal(LINK, link.getBytes(StandardCharsets.UTF_8));
        transactions.write(() -> db.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.LINK, bytes)
                .where(MAIL_MESSAGE.ID.eq(id.toString()))
                .and(MAIL_MESSAGE.LINK.isNull())
                .execute());
    }

    @Override
    public void sent(UUID id, Instant at) {
        tried(id, done(State.SENT).set(MAIL_MESSAGE.SENT_AT, at).setNull(MAIL_MESSAGE.LAST_ERROR));
    }

    @Override
    public void failed(UUID id, String error) {
        tried(id, done(State.FAILED).set(MAIL_MESSAGE.LAST_ERROR, cut(error)));
    }

    @Override
    public void dropped(UUID id) {
        tried(id, done(State.DROPPED));
    }

    @Override
    public void delayed(UUID id, String error) {
        tried(id, to(State.QUEUED).set(MAIL_MESSAGE.LAST_ERROR, cut(error)));
    }

    private UpdateSetMoreStep<MailMessageRecord> done(State state) {
        return to(state).setNull(MAIL_MESSAGE.LINK);
    }

    private UpdateSetMoreStep<MailMessageRecord> to(State state) {
        return db.update(MAIL_MESSAGE).set(MAIL_MESSAGE.STATE, state.name());
    }

    private void tried(UUID id, UpdateSetMoreStep<MailMessageRecord> change) {
        transactions.write(() -> change.set(MAIL_MESSAGE.ATTEMPTS, MAIL_MESSAGE.ATTEMPTS.plus(1))
                .where(MAIL_MESSAGE.ID.eq(id.toString()))
                .execute());
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
