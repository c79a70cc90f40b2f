/** Who is calling: login, consent, OAuth grants, integration keys, tokens; yields a Caller. */
@ApplicationModule(allowedDependencies = {"kernel", "store", "store :: *", "account"})
@NullMarked
package dev.countersign.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
