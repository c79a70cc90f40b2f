/** Requests, answers and the door on the loopback address. */
@NullMarked
package dev.countersign.shop.http;

import org.jspecify.annotations.NullMarked;
