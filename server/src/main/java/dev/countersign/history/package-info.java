/** The event log: append facts, chain them, read them by envelope, tell the followers. */
@ApplicationModule(allowedDependencies = {"kernel", "store", "store :: *"})
@NullMarked
package dev.countersign.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
