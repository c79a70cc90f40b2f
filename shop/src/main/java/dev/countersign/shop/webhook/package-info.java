/** Messages to the app about what happened in the shop. */
@NullMarked
package dev.countersign.shop.webhook;

import org.jspecify.annotations.NullMarked;
