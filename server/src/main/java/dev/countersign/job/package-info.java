/** The only room that knows the scheduler: named jobs, retries, back-off. */
@ApplicationModule(allowedDependencies = {"kernel", "store", "store :: *"})
@NullMarked
package dev.countersign.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
