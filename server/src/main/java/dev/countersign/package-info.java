/** Countersign: one server that speaks the DocuSign eSignature REST API. The rooms are the packages below. */
@NullMarked
package dev.countersign;

import org.jspecify.annotations.NullMarked;
