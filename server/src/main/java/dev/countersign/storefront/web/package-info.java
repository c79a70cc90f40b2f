/** The pages inside a shop's theme, and the pages of the installation. */
@NullMarked
package dev.countersign.storefront.web;

import org.jspecify.annotations.NullMarked;
