package dev.countersign.storefront.record;

import dev.countersign.job.JobHandler;
import dev.countersign.job.Jobs;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.Shops;
import dev.countersign.storefront.confirm.EmailAsking;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.RecordWriting.Task;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.record.WriteBacks.Attempt;
import dev.countersign.storefront.record.WriteBacks.Stop;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what one customer submitted to his record, one submission after the other, within what his shop allows. */
public final class WriteBackJob implements JobHandler {
    public static final String NAME = "storefront-write-back";

    private static final Logger LOG = LoggerFactory.getLogger(WriteBackJob.class);

    private final Shops shops;
    private final Forms forms;
    private final Submissions submissions;
    private final WriteBacks rows;
    private final RecordWriting writing;
    private final EmailAsking asking;
    private final Pace pace;
    private final Jobs jobs;
    private final Transactions transactions;
    private final BusinessClock clock;

    public WriteBackJob(
            Shops shops,
            Forms forms,
            Submissions submissions,
            WriteBacks rows,
            Customers customers,
            CustomerWriter writer,
            EmailAsking asking,
            Pace pace,
            Jobs jobs,
            Transactions transactions,
            BusinessClock clock) {
        this.shops = shops;
        this.forms = forms;
        this.submissions = submissions;
        this.rows = rows;
        this.writing = new RecordWriting(customers, writer);
        this.asking = asking;
        this.pace = pace;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        var parts = instance.split("/");
        var account = AccountId.of(parts[0]);
        var domain = new ShopDomain(parts[1]);
        var goesOn = true;
        while (goesOn) {
            var shop = shops.find(account, domain)
                    .filter(_ -> rows.stop(account, domain).isEmpty());
            var next = rows.next(account, domain, parts[2]);
            goesOn = shop.isPresent() && next.isPresent() && step(shop.get(), next.get());
        }
    }

    /** Whether the next one may come. */
    private boolean step(Shop shop, WriteBack row) {
        if (row.dueAt().isAfter(clock.instant())) {
            jobs.at(NAME, row.line(), row.dueAt());
            return false;
        }
        var task = task(shop, row);
        return row.hasSlot() ? attempt(task, row) : reserve(task, row);
    }

    private Task task(Shop shop, WriteBack row) {
        var submission =
                submissions.find(row.account(), row.shop(), row.submission()).orElseThrow();
        var form = forms.version(row.account(), row.shop(), submission.form(), submission.formVersion())
                .orElseThrow();
        return new Task(shop, submission, form.definition(), row.progress());
    }

    private boolean reserve(Task task, WriteBack row) {
        return transactions.write(() -> {
            var wait = pace.reserve(task.shop(), task.mostCalls());
            rows.save(row.slotAt(clock.instant().plus(wait)));
            return true;
        });
    }

    private boolean attempt(Task task, WriteBack row) {
        try {
            var result = writing.run(task);
            pace.settle(task.shop(), result.calls() - task.mostCalls());
            return settle(task, row.tried(), result);
        } catch (AdminFailed e) {
            return failed(task, row.tried(), e);
        }
    }

    private boolean settle(Task task, WriteBack row, RecordWriting.Result result) {
        if (!result.isFound()) {
            return gone(row, 404, result.requestId());
        }
        return transactions.write(() -> {
            var next = next(task, row, result.progress());
            log(next, 200, result.requestId());
            if (rows.save(next).isEmpty()) {
                asking.drop(row); // somebody decided otherwise meanwhile
            }
            if (result.hasNewEmail()) {
                asking.written(row);
            }
            return true;
        });
    }

    private WriteBack next(Task task, WriteBack row, WriteBack.Progress known) {
        var open = known.open();
        if (open.isEmpty()) {
            return row.in(State.WRITTEN, null, known);
        }
        var email =
                open.containsValue("unconfirmed") ? asking.ask(task, row, known).reason() : "";
        var others = open.containsValue("review") ? "Changed by others: " + names(task, "review", open) + ". " : "";
        return row.in(others.isEmpty() ? State.UNCONFIRMED : State.CONFLICT, (others + email).strip(), known);
    }

    private static String names(Task task, String why, Map<String, String> open) {
        return String.join(
                ", ",
                task.form().written().stream()
                        .map(FormField::name)
                        .filter(name -> why.equals(open.get(name)))
                        .toList());
    }

    private boolean failed(Task task, WriteBack row, AdminFailed failure) {
        LOG.info("submission {} is not written yet: status {} of {}", row.submission(), failure.status(), row.shop());
        return switch (failure.cure()) {
            case WAIT -> later(task, row, failure);
            case STOP -> stopped(row, failure);
            case GONE -> gone(row, failure.status(), failure.hints().requestId());
            case MERCHANT ->
                keep(
                        row.in(
                                State.FAILED,
                                reason(failure),
                                row.progress().refusing(failure.hints().fields())),
                        failure.status(),
                        failure.hints().requestId());
        };
    }

    private boolean gone(WriteBack row, int status, String requestId) {
        return keep(row.in(State.GONE, "The shop knows no such customer any more.", row.progress()), status, requestId);
    }

    private boolean later(Task task, WriteBack row, AdminFailed failure) {
        var now = clock.instant();
        var since = Optional.ofNullable(row.failingSince()).orElse(now);
        var wait = Waits.after(Duration.between(since, now), failure.hints().pause(), row);
        failure.hints().pause().ifPresent(told -> pace.pause(task.shop(), told));
        var next = Waits.isTooLong(since, now)
                ? row.in(State.FAILED, "Tried for a day. " + reason(failure), row.progress())
                : row.againAt(now.plus(wait), since, reason(failure));
        return keep(next, failure.status(), failure.hints().requestId());
    }

    /** The submission stays first in its line; nobody's is written until the shop is resumed. */
    private boolean stopped(WriteBack row, AdminFailed failure) {
        var now = clock.instant();
        return transactions.write(() -> {
            rows.stop(row.account(), row.shop(), new Stop(failure.status(), reason(failure), now));
            return keep(
                    row.againAt(now, null, reason(failure)),
                    failure.status(),
                    failure.hints().requestId());
        });
    }

    private boolean keep(WriteBack row, int status, String requestId) {
        transactions.write(() -> {
            log(row, status, requestId);
            rows.save(row);
        });
        return true;
    }

    private void log(WriteBack row, int status, String requestId) {
        var why = Optional.ofNullable(row.reason()).orElse("");
        rows.log(row, new Attempt(row.attempts(), clock.instant(), row.state(), status, why, requestId));
    }

    private static String reason(AdminFailed failure) {
        return Optional.ofNullable(failure.getMessage()).orElse("The shop failed.");
    }
}
