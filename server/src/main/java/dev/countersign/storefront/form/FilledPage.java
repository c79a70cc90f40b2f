package dev.countersign.storefront.form;

import dev.countersign.storefront.file.CustomerFile;
import java.util.Map;

/**
 * A page that came back well filled in.
 *
 * @param hash under which it counts once
 * @param base what it showed, as far as that is known
 * @param assurance how it is known that it was he
 * @param files and signatures among the answers, by field
 */
record FilledPage(
        String hash,
        Map<String, String> base,
        Map<String, String> answers,
        String assurance,
        Map<String, CustomerFile> files) {
    static FilledPage of(FormToken token, FilledValues base, Answers answers) {
        return new FilledPage(token.hash(), base.values(), answers.values(), Submission.BY_SIGNATURE, answers.files());
    }
}
