/** What a customer sees: front page, login, account, and the app's pages inside the theme. */
@NullMarked
package dev.countersign.shop.storefront;

import org.jspecify.annotations.NullMarked;
