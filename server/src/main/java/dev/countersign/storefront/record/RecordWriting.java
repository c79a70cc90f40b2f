package dev.countersign.storefront.record;

import dev.countersign.storefront.Shop;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.FieldDiff.Verdict;
import dev.countersign.storefront.record.WriteBack.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings one submission into the customer record: reads it, compares three ways, makes the fewest calls that do, and reads
 * it back. Done twice it changes nothing the second time, so a try that died half-way is simply made again.
 */
public final class RecordWriting {
    private final Customers customers;
    private final CustomerWriter writer;

    RecordWriting(Customers customers, CustomerWriter writer) {
        this.customers = customers;
        this.writer = writer;
    }

    /** A submission and the definition it was made under. */
    public record Task(Shop shop, Submission submission, FormDefinition form, Progress progress) {
        List<FieldDiff> diffs() {
            return form.written().stream()
                    .filter(field -> submission.answers().containsKey(field.name()))
                    .filter(field -> !progress.written().contains(field.name()))
                    .map(field -> FieldDiff.of(field, submission))
                    .filter(FieldDiff::mayWrite)
                    .toList();
        }

        /** More calls than these are not made, but where a record moves meanwhile. */
        int mostCalls() {
            var diffs = diffs();
            var plain = diffs.stream()
                    .map(diff -> step(diff.target()))
                    .filter(step -> !step.startsWith("metafield"))
                    .distinct();
            var metafields = diffs.stream()
                    .filter(diff -> diff.target().kind() == Target.Kind.METAFIELD)
                    .count();
            return diffs.isEmpty() ? 0 : 2 * callsOfARead() + (int) plain.count() + (int) metafields;
        }

        boolean concernsMetafields() {
            return diffs().stream().anyMatch(diff -> diff.target().kind() == Target.Kind.METAFIELD);
        }

        int callsOfARead() {
            return switch (shop.style()) {
                case GRAPHQL -> 1;
                case REST -> concernsMetafields() ? 2 : 1;
            };
        }

        private static String step(Target target) {
            return switch (target.kind()) {
                case CUSTOMER, NOTE, NONE -> "members";
                case TAG -> "tags";
                case METAFIELD -> "metafields";
                case ADDRESS -> "address";
                case CONSENT -> "consent " + target.name();
            };
        }
    }

    /**
     * What became of it.
     *
     * @param hasNewEmail whether the record has the new e-mail address now
     */
    public record Result(Progress progress, boolean isFound, int calls, String requestId, boolean hasNewEmail) {}

    Result run(Task task) {
        var calls = new Calls(task);
        if (task.diffs().isEmpty()) {
            return calls.result(task.progress(), true, false);
        }
        var seen = calls.read();
        if (seen == null) {
            return calls.result(task.progress(), false, false);
        }
        var verdicts = verdicts(task, seen);
        try {
            calls.write(seen, verdicts);
        } catch (RecordMoved first) {
            seen = calls.read();
            if (seen == null) {
                return calls.result(task.progress(), false, false);
            }
            verdicts = verdicts(task, seen);
            calls.writeOnceMore(seen, verdicts);
        }
        var after = calls.hasWritten ? calls.read() : seen;
        return calls.result(progress(task, verdicts, after == null ? seen : after), true, hasNewEmail(verdicts, seen));
    }

    private static Map<FieldDiff, Verdict> verdicts(Task task, CustomerRecord seen) {
        var verdicts = new LinkedHashMap<FieldDiff, Verdict>();
        for (var diff : task.diffs()) {
            verdicts.put(
                    diff, diff.verdict(seen, task.progress(), task.submission().id()));
        }
        return verdicts;
    }

    private static boolean hasNewEmail(Map<FieldDiff, Verdict> verdicts, CustomerRecord seen) {
        return verdicts.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isEmail() && entry.getKey().stands(entry.getValue(), seen));
    }

    private static Progress progress(Task task, Map<FieldDiff, Verdict> verdicts, CustomerRecord now) {
        var written = new ArrayList<>(task.progress().written());
        var theirs = new LinkedHashMap<>(task.progress().theirs());
        var open = new LinkedHashMap<String, String>();
        verdicts.forEach((diff, verdict) -> {
            var name = diff.field().name();
            theirs.put(
                    name,
                    diff.target().kind() == Target.Kind.TAG
                            ? String.join(", ", now.tags())
                            : now.value(FieldDiff.path(diff.target())));
            switch (verdict) {
                case NOTHING, WRITE -> written.add(name);
                case REVIEW -> open.put(name, "review");
                case UNCONFIRMED -> open.put(name, "unconfirmed");
            }
        });
        return new Progress(
                task.progress().chosen(),
                written,
                theirs,
                open,
                Map.of(),
                task.progress().confirmed());
    }

    /** The calls of one try, counted. */
    private final class Calls {
        private final Task task;
        private int made;
        private boolean hasWritten;
        private String requestId = "";

        Calls(Task task) {
            this.task = task;
        }

        @Nullable
        CustomerRecord read() {
            made += task.callsOfARead();
            var customer = task.submission().customer();
            var found = task.concernsMetafields()
                    ? customers.find(task.shop(), customer)
                    : customers.findWithoutMetafields(task.shop(), customer);
            return found.orElse(null);
        }

        void writeOnceMore(CustomerRecord seen, Map<FieldDiff, Verdict> verdicts) {
            try {
                write(seen, verdicts);
            } catch (RecordMoved second) {
                throw new AdminFailed(409, "The record was changed by others each time it was written.");
            }
        }

        void write(CustomerRecord seen, Map<FieldDiff, Verdict> verdicts) {
            var change = RecordChange.of(task.submission().id(), seen, verdicts);
            var shop = task.shop();
            if (!change.members().isEmpty()) {
                note(writer.change(shop, seen, change.members()));
            }
            if (!change.tags().isEmpty()) {
                note(writer.addTags(shop, seen, change.tags()));
            }
            if (!change.metafields().isEmpty()) {
                note(writer.setMetafields(shop, seen, change.metafields()));
            }
            if (!change.address().isEmpty()) {
                note(writer.changeAddress(shop, seen, change.address()));
            }
            change.consents().forEach(channel -> note(writer.consent(shop, seen, channel)));
        }

        private void note(String id) {
            made++;
            hasWritten = true;
            requestId = id;
        }

        Result result(Progress progress, boolean isFound, boolean hasNewEmail) {
            return new Result(progress, isFound, made, requestId, hasNewEmail);
        }
    }
}
