/** The signing pages: sessions, authentication, consent, adopting a signature, finish, finish later, decline. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: *",
            "job",
            "account",
            "account :: *",
            "history",
            "document",
            "envelope",
            "envelope :: *",
            "sealing"
        })
@NullMarked
package dev.countersign.ceremony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
