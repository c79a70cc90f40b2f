package dev.countersign.storefront.form;

import dev.countersign.kernel.Digest;
import dev.countersign.storefront.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came from a page of the merchant's own theme. Nobody knows what that page showed, so what was left empty says
 * nothing: it is not missed where the record has it, and never takes anything away.
 */
record ThemePost(StoredForm form, Visitor visitor, Answers answers) {
    private static final Duration A_DAY = Duration.ofDays(1);

    static ThemePost read(StoredForm form, Visitor visitor, Map<String, String> posted) {
        return new ThemePost(form, visitor, Answers.read(form.definition(), posted));
    }

    Map<String, String> said() {
        return filled(answers.values());
    }

    /** What the record says, but for what he typed over it. */
    static Map<String, String> over(FilledValues shown, Map<String, String> typed) {
        var values = new LinkedHashMap<>(shown.values());
        values.putAll(filled(typed));
        return values;
    }

    private static Map<String, String> filled(Map<String, String> values) {
        var filled = new LinkedHashMap<>(values);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    Map<String, Answers.Wrong> errors(FilledValues shown) {
        var errors = new HashMap<>(answers.errors());
        errors.entrySet()
                .removeIf(error -> error.getValue() == Answers.Wrong.MISSING
                        && !shown.values().getOrDefault(error.getKey(), "").isEmpty());
        return errors;
    }

    /** Whether this is the same post again: his last one to this form, within a day, said the same. */
    boolean repeats(Submission last, Instant now) {
        return last.assurance().equals(Submission.BY_THEME_HASH)
                && last.formVersion() == form.version()
                && last.answers().equals(said())
                && last.receivedAt().plus(A_DAY).isAfter(now);
    }

    FilledPage page(List<Submission> before) {
        return new FilledPage(hash(before), Map.of(), said(), Submission.BY_THEME_HASH, Map.of());
    }

    /** In place of a token's: two equal posts at the same moment follow the same one. */
    private String hash(List<Submission> before) {
        var follows = before.isEmpty() ? "" : before.getFirst().id().toString();
        return Digest.sha256(String.join(
                "\n",
                "theme",
                visitor.shop().domain().name(),
                visitor.customer(),
                form.key(),
                String.valueOf(form.version()),
                follows,
                new FilledValues(said()).text()));
    }
}
