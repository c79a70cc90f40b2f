/** Turns a signed envelope into sealed PDFs and its certificate, then lets the envelope complete. */
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
            "envelope :: *"
        })
@NullMarked
package dev.countersign.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
