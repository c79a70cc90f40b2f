/** How much the app may ask for in how much time. */
@NullMarked
package dev.countersign.shop.limit;

import org.jspecify.annotations.NullMarked;
