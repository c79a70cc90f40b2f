/** What can be made to go wrong, and the clock that can be set wrong. */
@NullMarked
package dev.countersign.shop.fault;

import org.jspecify.annotations.NullMarked;
