/** The customers of the shop, what may be written into them, and what happened to them. */
@NullMarked
package dev.countersign.shop.customer;

import org.jspecify.annotations.NullMarked;
