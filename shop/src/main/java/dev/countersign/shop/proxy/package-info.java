/** The app proxy: from a path of the storefront to a signed request at the app, and back. */
@NullMarked
package dev.countersign.shop.proxy;

import org.jspecify.annotations.NullMarked;
