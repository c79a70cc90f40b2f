/** A new e-mail address is confirmed by its customer before it is written. */
@NamedInterface("confirm")
@NullMarked
package dev.countersign.storefront.confirm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
