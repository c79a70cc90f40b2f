/** The app that is installed in the shop: its secrets, tokens and scopes. */
@NullMarked
package dev.countersign.shop.app;

import org.jspecify.annotations.NullMarked;
