/** E-mails and text messages: which fact writes to whom, wording, outbox and SMTP, one-time codes, mails of shops. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: *",
            "job",
            "account",
            "history",
            "document",
            "envelope",
            "envelope :: *",
            "ceremony",
            "sealing",
            "storefront",
            "storefront :: *"
        })
@NullMarked
package dev.countersign.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
