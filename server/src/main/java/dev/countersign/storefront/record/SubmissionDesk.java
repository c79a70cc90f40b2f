package dev.countersign.storefront.record;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;
import static dev.countersign.kernel.ErrorCode.SHOP_SUBMISSION_DOES_NOT_EXIST;
import static dev.countersign.kernel.ErrorCode.SHOP_SUBMISSION_STATE;

import dev.countersign.job.Jobs;
import dev.countersign.kernel.BusinessClock;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Transactions;
import dev.countersign.storefront.Shop;
import dev.countersign.storefront.confirm.EmailAsking;
import dev.countersign.storefront.form.FormField;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.WriteBack.Choice;
import dev.countersign.storefront.record.WriteBack.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the merchant sees what his customers submitted, and decides where the server may not. */
public final class SubmissionDesk {
    private static final Set<State> OPEN =
            EnumSet.complementOf(EnumSet.of(State.WRITTEN, State.REJECTED, State.REDACTED));

    private final Submissions submissions;
    private final Forms forms;
    private final WriteBacks rows;
    private final EmailAsking asking;
    private final Jobs jobs;
    private final Transactions transactions;
    private final BusinessClock clock;

    public SubmissionDesk(
            Submissions submissions,
            Forms forms,
            WriteBacks rows,
            EmailAsking asking,
            Jobs jobs,
            Transactions transactions,
            BusinessClock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.rows = rows;
        this.asking = asking;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A submission with how far it has come. */
    public record Entry(Submission submission, WriteBack work) {}

    /**
     * A field three ways, for the merchant's eyes.
     *
     * @param theirs what the record said when it was read last, if it was
     * @param state {@code written}, {@code review}, {@code unconfirmed}, or {@code waiting}
     */
    public record Line(
            String field,
            @Nullable String base,
            String mine,
            @Nullable String theirs,
            String state,
            List<String> refused) {}

    public List<Entry> list(Shop shop, WriteBacks.Filter filter, WriteBacks.@Nullable Mark after, int most) {
        return rows.list(shop.account(), shop.domain(), filter, after, most).stream()
                .map(row -> new Entry(submission(shop, row.submission()), row))
                .toList();
    }

    public Entry get(Shop shop, UUID id) {
        return new Entry(submission(shop, id), row(shop, id));
    }

    public Optional<WriteBacks.Stop> stop(Shop shop) {
        return rows.stop(shop.account(), shop.domain());
    }

    public List<WriteBacks.Attempt> attempts(Shop shop, UUID id) {
        return rows.attempts(shop.account(), id);
    }

    public List<Line> lines(Entry entry) {
        var submission = entry.submission();
        var known = entry.work().progress();
        return fields(submission).stream()
                .filter(field -> submission.answers().containsKey(field.name()))
                .map(field -> new Line(
                        field.name(),
                        submission.base().get(field.name()),
                        submission.answers().getOrDefault(field.name(), ""),
                        known.theirs().get(field.name()),
                        known.written().contains(field.name())
                                ? "written"
                                : known.open().getOrDefault(field.name(), "waiting"),
                        refused(field, known)))
                .toList();
    }

    private static List<String> refused(FormField field, WriteBack.Progress known) {
        return known.refused()
                .getOrDefault(
                        field.name(),
                        known.refused().getOrDefault(field.target().name(), List.of()));
    }

    private List<FormField> fields(Submission submission) {
        return forms.version(submission.account(), submission.shop(), submission.form(), submission.formVersion())
                .map(form -> form.definition().written())
                .orElse(List.of());
    }

    public Entry approve(Shop shop, UUID id) {
        return transactions.write(() -> {
            change(shop, id, EnumSet.of(State.HELD), row -> row.againAt(clock.instant(), null, null));
            submissions.approve(shop.account(), shop.domain(), id);
            return get(shop, id);
        });
    }

    public Entry reject(Shop shop, UUID id) {
        return change(shop, id, OPEN, row -> {
            asking.drop(row);
            return row.in(State.REJECTED, "Rejected by the merchant.", row.progress());
        });
    }

    /** Tries it again at once, and everything else the shop was stopped for; a new address is asked once more. */
    public Entry retry(Shop shop, UUID id) {
        var may = EnumSet.of(State.QUEUED, State.FAILED, State.GONE, State.UNCONFIRMED);
        return transactions.write(() -> {
            rows.resume(shop.account(), shop.domain());
            return change(shop, id, may, row -> {
                asking.drop(row);
                return row.againAt(clock.instant(), null, null);
            });
        });
    }

    /** An address that is not confirmed is dropped by {@code theirs}; {@code mine} does not confirm it. */
    public Entry resolve(Shop shop, UUID id, Map<String, Choice> choices) {
        return change(shop, id, EnumSet.of(State.CONFLICT, State.UNCONFIRMED), row -> {
            var open = row.progress().open().keySet();
            choices.keySet().stream()
                    .filter(field -> !open.contains(field))
                    .findFirst()
                    .ifPresent(field -> refuse(field, open));
            if (choices.entrySet().stream().anyMatch(choice -> drops(choice, row))) {
                asking.drop(row);
            }
            var all = new HashMap<>(row.progress().chosen());
            all.putAll(choices);
            return row.in(State.QUEUED, null, row.progress().choosing(all)).againAt(clock.instant(), null, null);
        });
    }

    private static boolean drops(Map.Entry<String, Choice> choice, WriteBack row) {
        return choice.getValue() == Choice.THEIRS
                && "unconfirmed".equals(row.progress().open().get(choice.getKey()));
    }

    private static void refuse(String field, Set<String> open) {
        throw INVALID_REQUEST_PARAMETER
                .because("Invalid field.")
                .with(Refusal.Detail.of(
                        field,
                        field,
                        "a field in conflict: "
                                + String.join(", ", open.stream().sorted().toList())));
    }

    private interface Change {
        WriteBack of(WriteBack row);
    }

    private Entry change(Shop shop, UUID id, Set<State> may, Change change) {
        return transactions.write(() -> {
            var row = row(shop, id);
            var changed = change.of(require(row, may));
            var kept = rows.save(changed).orElseThrow(() -> wrongState(row(shop, id), may));
            if (kept.state() == State.QUEUED) {
                jobs.soon(WriteBackJob.NAME, kept.line());
            }
            return new Entry(submission(shop, id), kept);
        });
    }

    private static WriteBack require(WriteBack row, Set<State> may) {
        if (!may.contains(row.state())) {
            throw wrongState(row, may);
        }
        return row;
    }

    private static Refusal wrongState(WriteBack row, Set<State> may) {
        return SHOP_SUBMISSION_STATE
                .because()
                .with(Refusal.Detail.of(
                        "status",
                        row.state().wire(),
                        Arrays.stream(State.values())
                                .filter(may::contains)
                                .map(State::wire)
                                .collect(Collectors.joining(", "))));
    }

    private Submission submission(Shop shop, UUID id) {
        return submissions.find(shop.account(), shop.domain(), id).orElseThrow(() -> absent(id));
    }

    private WriteBack row(Shop shop, UUID id) {
        return rows.find(shop.account(), shop.domain(), id).orElseThrow(() -> absent(id));
    }

    private static Refusal absent(UUID id) {
        return SHOP_SUBMISSION_DOES_NOT_EXIST
                .because()
                .with(Refusal.Detail.of("submissionId", id.toString(), "the id of a submission to this shop"));
    }
}
