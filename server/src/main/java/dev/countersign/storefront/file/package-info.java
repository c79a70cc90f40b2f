/** Files and signatures that forms ask for: what may come in, how it is kept, who gets it. */
@NamedInterface("file")
@NullMarked
package dev.countersign.storefront.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
