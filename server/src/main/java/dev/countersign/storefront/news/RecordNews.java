package dev.countersign.storefront.news;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.storefront.confirm.EmailAsking;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.FieldDiff;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBack.State;
import dev.countersign.storefront.record.WriteBackJob;
import dev.countersign.storefront.record.WriteBacks;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What becomes of submissions when the shop tells that their customer's record was changed, deleted or merged. */
public final class RecordNews {
    /** Those that a merchant looks at; what is queued is read anew before it is written. */
    private static final Set<State> LOOKED_AT = EnumSet.of(State.HELD, State.CONFLICT, State.UNCONFIRMED, State.FAILED);

    private static final Set<State> HELD_UP =
            EnumSet.of(State.QUEUED, State.HELD, State.CONFLICT, State.UNCONFIRMED, State.FAILED);

    private static final int LONGEST_CHAIN = 10;

    private final Webhooks inbox;
    private final CustomerRows customers;
    private final WriteBacks rows;
    private final Submissions submissions;
    private final Forms forms;
    private final EmailAsking asking;
    private final Jobs jobs;
    private final BusinessClock clock;

    public RecordNews(
            Webhooks inbox,
            CustomerRows customers,
            WriteBacks rows,
            Submissions submissions,
            Forms forms,
            EmailAsking asking,
            Jobs jobs,
            BusinessClock clock) {
        this.inbox = inbox;
        this.customers = customers;
        this.rows = rows;
        this.submissions = submissions;
        this.forms = forms;
        this.asking = asking;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The merchant sees of open submissions what the record says now. Nothing is written for it. */
    Webhook.State changed(Webhook webhook) {
        var all = all(webhook);
        var echo = isEcho(all, webhook.told().values());
        if (inbox.isOvertaken(webhook) || (!echo && isReadSince(all, webhook.triggeredAt()))) {
            return Webhook.State.STALE;
        }
        all.stream()
                .filter(row -> LOOKED_AT.contains(row.state()) && !isReadSince(List.of(row), webhook.triggeredAt()))
                .forEach(row -> show(row, webhook.told().values()));
        return echo ? Webhook.State.ECHO : Webhook.State.CHANGED_BY_OTHERS;
    }

    private List<WriteBack> all(Webhook webhook) {
        return customers.all(webhook.account(), webhook.shop(), webhook.told().customer());
    }

    /** Whether the record says what was read back after our last writing, in the fields that were written. */
    private boolean isEcho(List<WriteBack> all, Map<String, String> values) {
        return all.stream()
                .filter(row -> !row.progress().written().isEmpty())
                .max(Comparator.comparingInt(WriteBack::turn))
                .filter(row -> says(row, values))
                .isPresent();
    }

    private boolean says(WriteBack row, Map<String, String> values) {
        var now = seen(row, values);
        return row.progress().written().stream()
                .filter(now::containsKey)
                .allMatch(field -> Objects.equals(row.progress().theirs().get(field), now.get(field)));
    }

    private boolean isReadSince(List<WriteBack> all, Instant at) {
        return all.stream()
                .flatMap(row -> rows.attempts(row.account(), row.submission()).stream())
                .anyMatch(
                        attempt -> attempt.status() == 200 && attempt.triedAt().isAfter(at));
    }

    private void show(WriteBack row, Map<String, String> values) {
        var theirs = new HashMap<>(row.progress().theirs());
        theirs.putAll(seen(row, values));
        if (!theirs.equals(row.progress().theirs())) {
            rows.save(row.in(row.state(), row.reason(), row.progress().seeing(theirs)));
        }
    }

    /** What the record says in the fields of a submission, as far as the shop told. */
    private Map<String, String> seen(WriteBack row, Map<String, String> values) {
        var seen = new HashMap<String, String>();
        for (var field : fields(row)) {
            var value = values.get(FieldDiff.path(field.target()));
            if (value != null) {
                seen.put(field.name(), value);
            }
        }
        return seen;
    }

    private List<FormField> fields(WriteBack row) {
        return submissions
                .find(row.account(), row.shop(), row.submission())
                .flatMap(made -> forms.version(made.account(), made.shop(), made.form(), made.formVersion())
                        .map(form -> form.definition().written().stream()
                                .filter(field -> made.answers().containsKey(field.name()))
                                .toList()))
                .orElse(List.of());
    }

    /** What is being signed goes on: its envelope has to end first. */
    Webhook.State deleted(Webhook webhook) {
        all(webhook).stream().filter(row -> HELD_UP.contains(row.state())).forEach(row -> {
            asking.drop(row);
            rows.save(row.in(State.GONE, "The customer was deleted in the shop.", row.progress()));
        });
        return Webhook.State.DONE;
    }

    /** Everything goes to the customer who was kept; what is still to be written is compared with his record. */
    Webhook.State merged(Webhook webhook) {
        var kept = standing(webhook);
        var moved =
                customers.move(webhook.account(), webhook.shop(), webhook.told().customer(), kept);
        for (var row : moved) {
            if (!row.state().isOver()) {
                asking.drop(row);
                rows.save(next(row))
                        .ifPresent(open -> explain(open, webhook.told().customer()));
            }
        }
        moved.stream().findFirst().ifPresent(row -> jobs.soon(WriteBackJob.NAME, row.line()));
        return Webhook.State.DONE;
    }

    /** Who was kept may himself have been merged since: the later message may have come first. */
    private String standing(Webhook webhook) {
        var customer = webhook.told().keptCustomer();
        for (var i = 0; i < LONGEST_CHAIN; i++) {
            var next = inbox.keptInsteadOf(webhook.account(), webhook.shop(), customer)
                    .filter(id -> !id.equals(webhook.told().customer()));
            if (next.isEmpty()) {
                return customer;
            }
            customer = next.get();
        }
        return customer;
    }

    private WriteBack next(WriteBack row) {
        var known = row.progress().elsewhere();
        var again = row.in(State.QUEUED, null, known).againAt(clock.instant(), null, null);
        return switch (row.state()) {
            case QUEUED, CONFLICT, UNCONFIRMED -> again;
            case GONE -> isApproved(row) ? again : row.in(State.HELD, null, known);
            case HELD, FAILED, SIGNING -> row.in(row.state(), row.reason(), known);
            case WRITTEN, REJECTED, REDACTED -> row;
        };
    }

    /** One that nobody approved before its customer was gone still has to be approved. */
    private boolean isApproved(WriteBack row) {
        return submissions
                .find(row.account(), row.shop(), row.submission())
                .filter(made -> made.state() == Submission.State.ACCEPTED)
                .isPresent();
    }

    private void explain(WriteBack row, String from) {
        var why = "Customer " + from + " was merged into " + row.customer() + ": it goes to that record.";
        rows.log(row, new WriteBacks.Attempt(row.attempts(), clock.instant(), row.state(), 0, why, ""));
    }
}
