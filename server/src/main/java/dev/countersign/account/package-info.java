/** Who owns what: accounts, users, settings. */
@ApplicationModule(allowedDependencies = {"kernel", "store", "store :: *"})
@NullMarked
package dev.countersign.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
