package dev.countersign.storefront.form;

import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.record.FieldDiff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What became of a customer's visit to a form: the page he is to see, in words of the domain. */
public sealed interface FormVisit {
    /** There is no such form. */
    record Absent() implements FormVisit {}

    /** The form is not for him, or his record is gone. */
    record NotForYou() implements FormVisit {}

    /** The shop could not be asked for his record. */
    record Unreachable() implements FormVisit {}

    /** He has submitted it as often as the day allows. */
    record TooOften() implements FormVisit {}

    /** The post came from a page that is none of the shop's. */
    record Foreign() implements FormVisit {}

    /** It ends in a signature, and the shop knows no e-mail address of his that an envelope could name. */
    record Nameless() implements FormVisit {}

    /**
     * The form to fill in.
     *
     * @param values by field: what his record says, or what he typed before
     * @param base the filled-in values, for the page to carry
     * @param kept the files and signatures he gave before, by field; they need not be given again
     */
    record Open(
            StoredForm form,
            Map<String, String> values,
            Map<String, Answers.Wrong> errors,
            String token,
            String base,
            Again why,
            Map<String, CustomerFile> kept)
            implements FormVisit {
        /** Of somebody who gave no file yet. */
        public Open(
                StoredForm form,
                Map<String, String> values,
                Map<String, Answers.Wrong> errors,
                String token,
                String base,
                Again why) {
            this(form, values, errors, token, base, why, Map.of());
        }
    }

    /** Why a posted form is shown again. */
    enum Again {
        FIRST,
        ERRORS,
        EXPIRED,
        CHANGED
    }

    /** It is kept; {@code repeated} when it was kept before already. */
    record Received(StoredForm form, Submission submission, boolean repeated) implements FormVisit {
        /** A mail will ask him whether it is his. */
        public boolean bringsNewEmail() {
            return form.definition().fields().stream()
                    .filter(field -> submission.answers().containsKey(field.name()))
                    .map(field -> FieldDiff.of(field, submission))
                    .anyMatch(diff -> diff.isEmail() && diff.mayWrite());
        }
    }

    /**
     * The list behind the front door.
     *
     * @param signings which of the submissions became envelopes
     */
    record Overview(List<StoredForm> forms, List<Submission> submissions, Set<UUID> signings) {}
}
