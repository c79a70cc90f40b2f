package dev.countersign.storefront.form;

import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.envelope.Sender;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form that ends in a signature makes of the answers.
 *
 * @param templateId of the template its envelopes are made from; empty where the documents came with the form
 * @param contents the documents that came with the form, with their recipients and tabs
 * @param role {@code roleName} of the signer who is the customer
 * @param tabMap which field fills which tabs, by tab label
 * @param sender whose envelopes these are: the user who put the form
 * @param after what flows to the customer record once all have signed
 */
public record Signing(
        String templateId,
        @Nullable EnvelopeContents contents,
        String role,
        Map<String, String> tabMap,
        Sender sender,
        List<AfterSigning> after) {
    public Signing {
        tabMap = Map.copyOf(tabMap);
        after = List.copyOf(after);
    }

    /** Whether two say the same: contents that were read twice differ in the ids the server gave them, and only there. */
    boolean saysTheSameAs(Signing other) {
        return templateId.equals(other.templateId)
                && role.equals(other.role)
                && tabMap.equals(other.tabMap)
                && sender.userId().equals(other.sender.userId())
                && after.equals(other.after)
                && SameContents.as(contents, other.contents);
    }
}
