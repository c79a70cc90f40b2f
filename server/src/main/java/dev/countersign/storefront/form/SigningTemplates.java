package dev.countersign.storefront.form;

import dev.countersign.envelope.EnvelopeContents;
import dev.countersign.kernel.AccountId;
import java.util.Optional;

/** The templates of an account, as far as forms make envelopes of them. */
public interface SigningTemplates {
    /** Where no room of the server keeps templates. */
    SigningTemplates NONE = (_, _) -> Optional.empty();

    /** What the template holds now. */
    Optional<EnvelopeContents> find(AccountId account, String templateId);
}
