/** The way of what was submitted to the customer record, and what the merchant decides on that way. */
@NamedInterface("record")
@NullMarked
package dev.countersign.storefront.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
