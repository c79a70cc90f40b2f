/** The sandbox shop: a shop on this machine in which the connector can be tried without a Shopify account. */
@NullMarked
package dev.countersign.shop;

import org.jspecify.annotations.NullMarked;
