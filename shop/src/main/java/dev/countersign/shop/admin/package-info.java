/** The Admin API: who calls, which version, how often, and what he may. */
@NullMarked
package dev.countersign.shop.admin;

import org.jspecify.annotations.NullMarked;
