/** The tables of the room. */
@NullMarked
package dev.countersign.storefront.store;

import org.jspecify.annotations.NullMarked;
