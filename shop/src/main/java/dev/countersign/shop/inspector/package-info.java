/** What the developer sees: calls, customer records, and the switches for faults. */
@NullMarked
package dev.countersign.shop.inspector;

import org.jspecify.annotations.NullMarked;
