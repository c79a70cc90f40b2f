package dev.countersign.storefront.record;

import dev.countersign.storefront.form.Target;
import dev.countersign.storefront.record.FieldDiff.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The least that has to be sent to a shop, call by call. */
record RecordChange(
        Map<String, String> members,
        List<String> tags,
        Map<Target, String> metafields,
        Map<String, String> address,
        List<String> consents) {
    static RecordChange of(UUID submission, CustomerRecord seen, Map<FieldDiff, Verdict> verdicts) {
        var change = new RecordChange(
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
        verdicts.forEach((diff, verdict) -> {
            if (verdict == Verdict.WRITE) {
                change.add(diff, submission, seen);
            }
        });
        return change;
    }

    private void add(FieldDiff diff, UUID submission, CustomerRecord seen) {
        var target = diff.target();
        switch (target.kind()) {
            case CUSTOMER -> members.put(target.name(), diff.sent());
            case NOTE -> members.put("note", note(diff, submission, seen));
            case TAG -> tags.add(target.name());
            case METAFIELD -> metafields.put(target, diff.sent());
            case ADDRESS -> address.put(target.name(), diff.sent());
            case CONSENT -> consents.add(target.name());
            case NONE -> {}
        }
    }

    /** What is appended carries a marker: a note that has it is not appended again. Two fields may append to one note. */
    private String note(FieldDiff diff, UUID submission, CustomerRecord seen) {
        if (diff.target().name().equals("replace")) {
            return diff.sent();
        }
        var marker = FieldDiff.marker(submission);
        var before = members.getOrDefault("note", seen.value("note")).replace(" " + marker, "");
        return (before.isBlank() ? "" : before + "\n") + diff.sent() + " " + marker;
    }
}
