package dev.countersign.storefront.confirm;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.form.Answers;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.record.RecordWriting.Task;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBack.Progress;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.record.WriteBacks;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks customers whether a new e-mail address is theirs. Of one customer only the latest submission asks, and nobody is
 * written to more often in a day than he would bear.
 */
public final class EmailAsking {
    static final Duration LIFE = Duration.ofDays(3);
    static final int MOST_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final EmailConfirmations confirmations;
    private final WriteBacks rows;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Ids ids;
    private final BusinessClock clock;

    public EmailAsking(
            EmailConfirmations confirmations,
            WriteBacks rows,
            Jobs jobs,
            Transactions transactions,
            Ids ids,
            BusinessClock clock) {
        this.confirmations = confirmations;
        this.rows = rows;
        this.jobs = jobs;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it, in words for the merchant. */
    public enum Outcome {
        ASKED("The new e-mail address has not been confirmed; it is not written."),
        NO_ADDRESS("What was entered is no e-mail address that could be asked; it is not written."),
        NO_WAY_BACK("It is not known where the customer found the form; let him send it again."),
        SUPERSEDED("The customer asked for another e-mail address later; only the latest is confirmed."),
        TOO_OFTEN("Enough mails were sent today to confirm an e-mail address; retry sends another tomorrow."),
        REFUSED("Nobody takes mail at the new e-mail address; it is not written.");

        private final String reason;

        Outcome(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** Asks unless that is done, in the transaction that keeps the row. */
    public Outcome ask(Task task, WriteBack row, Progress known) {
        transactions.alone("storefront customer " + row.shop() + "/" + row.customer());
        if (!isStill(row)) {
            return Outcome.SUPERSEDED; // decided otherwise meanwhile: nobody is asked, and nobody keeps this
        }
        var field = unconfirmed(task, known);
        var address = task.submission().answers().getOrDefault(field, "");
        var before = confirmations.current(row.account(), row.shop(), row.customer());
        return before.flatMap(other -> standing(other, row, address)).orElseGet(() -> {
            before.filter(other -> other.turn() < row.turn()).ifPresent(this::supersede);
            return hindrance(task.submission(), address)
                    .orElseGet(() -> ask(row, address, known.theirs().getOrDefault(field, "")));
        });
    }

    private boolean isStill(WriteBack row) {
        return rows.find(row.account(), row.shop(), row.submission())
                .filter(now -> now.version() == row.version())
                .isPresent();
    }

    private static String unconfirmed(Task task, Progress known) {
        return task.form().fields().stream()
                .map(FormField::name)
                .filter(name -> "unconfirmed".equals(known.open().get(name)))
                .findFirst()
                .orElseThrow();
    }

    /** What an earlier question leaves to ask; empty where another is due. */
    private Optional<Outcome> standing(EmailConfirmation other, WriteBack row, String address) {
        if (!other.holdsAt(clock.instant())) {
            return Optional.empty();
        }
        if (other.turn() > row.turn()) {
            return Optional.of(Outcome.SUPERSEDED);
        }
        return other.asks(row, address) ? Optional.of(Outcome.ASKED) : Optional.empty();
    }

    private Optional<Outcome> hindrance(Submission submission, String address) {
        if (!Answers.isEmail(address)) {
            return Optional.of(Outcome.NO_ADDRESS);
        }
        if (submission.door().pathPrefix().isEmpty()) {
            return Optional.of(Outcome.NO_WAY_BACK);
        }
        var since = clock.instant().minus(DAY);
        var sent = confirmations.count(submission.account(), submission.shop(), submission.customer(), address, since);
        return sent >= MOST_A_DAY ? Optional.of(Outcome.TOO_OFTEN) : Optional.empty();
    }

    private Outcome ask(WriteBack row, String address, String old) {
        var token = ids.secret();
        var now = clock.instant();
        var confirmation = new EmailConfirmation(
                ids.guid(),
                row.account(),
                row.shop(),
                row.customer(),
                row.submission(),
                row.turn(),
                Digest.sha256(token),
                address,
                Answers.isEmail(old) ? old : "",
                now,
                now.plus(LIFE),
                null,
                null,
                null,
                null);
        confirmations.add(confirmation, token);
        jobs.soon(AddressMailJob.NAME, AddressMailJob.instance(AddressMail.Kind.CONFIRM, confirmation));
        return Outcome.ASKED;
    }

    private void supersede(EmailConfirmation earlier) {
        end(earlier, Outcome.SUPERSEDED);
    }

    /** Nobody takes mail at the address. */
    void refused(EmailConfirmation confirmation) {
        transactions.write(() -> end(confirmation, Outcome.REFUSED));
    }

    private void end(EmailConfirmation confirmation, Outcome outcome) {
        confirmations.drop(confirmation.account(), confirmation.shop(), confirmation.submission(), clock.instant());
        rows.find(confirmation.account(), confirmation.shop(), confirmation.submission())
                .filter(row -> row.state() == State.UNCONFIRMED)
                .ifPresent(row -> rows.save(row.in(State.UNCONFIRMED, outcome.reason(), row.progress())));
    }

    /** The submission asks no more: it was decided otherwise. */
    public void drop(WriteBack row) {
        confirmations.drop(row.account(), row.shop(), row.submission(), clock.instant());
    }

    /** The record has the address: who had the old one is told, once. */
    public void written(WriteBack row) {
        confirmations
                .written(row.account(), row.shop(), row.submission(), clock.instant())
                .filter(confirmed -> !confirmed.oldAddress().isEmpty())
                .ifPresent(confirmed ->
                        jobs.soon(AddressMailJob.NAME, AddressMailJob.instance(AddressMail.Kind.CHANGED, confirmed)));
    }
}
