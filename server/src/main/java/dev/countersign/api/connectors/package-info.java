/**
 * The calls a merchant's own programs make to register shops and forms: below {@code /connectors}, for they are no
 * operations of the eSignature API. Adapters stand here and not in the room itself because they are a door: they read
 * JSON as the API does, with the same tokens and the same refusals.
 */
@NullMarked
package dev.countersign.api.connectors;

import org.jspecify.annotations.NullMarked;
