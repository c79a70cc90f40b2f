/** Calls to the Admin API of a shop. */
@NullMarked
package dev.countersign.storefront.http;

import org.jspecify.annotations.NullMarked;
