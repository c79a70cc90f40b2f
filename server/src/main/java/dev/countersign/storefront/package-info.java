/** Shops: signed requests of a storefront, customer forms, and the way of what they say to the customer record. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: *",
            "job",
            "account",
            "account :: signature",
            "history",
            "document",
            "envelope",
            "envelope :: *",
            "ceremony",
            "ceremony :: *",
            "sealing"
        })
@NullMarked
package dev.countersign.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
