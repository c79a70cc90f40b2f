/** Who takes part, in which order, and what became of each. */
@NamedInterface("recipient")
@NullMarked
package dev.countersign.envelope.recipient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
