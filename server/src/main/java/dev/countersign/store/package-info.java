/** The database and the blobs: dialect, migrations, generated tables, transactions, secrets at rest. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.countersign.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
