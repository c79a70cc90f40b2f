/** The envelope and its law: contents, recipients, tabs, routing, life cycle and facts. */
@ApplicationModule(allowedDependencies = {"kernel", "store", "store :: *", "history", "document"})
@NullMarked
package dev.countersign.envelope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
