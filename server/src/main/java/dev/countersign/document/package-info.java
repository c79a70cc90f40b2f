/** From uploaded bytes to a PDF with pages, kept byte for byte. */
@ApplicationModule(allowedDependencies = {"kernel", "store", "store :: *"})
@NullMarked
package dev.countersign.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
