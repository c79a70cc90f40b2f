/** What went over the wire, remembered for the inspector. */
@NullMarked
package dev.countersign.shop.journal;

import org.jspecify.annotations.NullMarked;
