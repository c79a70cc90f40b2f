/** The few words every room shares: ids, actors, refusals, pages of results, clocks. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.countersign.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
