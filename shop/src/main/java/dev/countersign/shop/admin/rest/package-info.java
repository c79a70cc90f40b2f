/** The REST part of the Admin API. */
@NullMarked
package dev.countersign.shop.admin.rest;

import org.jspecify.annotations.NullMarked;
