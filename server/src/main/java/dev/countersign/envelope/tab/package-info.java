/** The fields on the pages: kinds, places, values. */
@NamedInterface("tab")
@NullMarked
package dev.countersign.envelope.tab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
