/** Signing for users who are not there: the standing authority they gave, and what is done with it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: *",
            "account",
            "account :: *",
            "identity",
            "identity :: web",
            "history",
            "job",
            "envelope",
            "envelope :: *"
        })
@NullMarked
package dev.countersign.autosign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
