package dev.countersign.shop.fault;

/** How much of protected customer data the app may see. */
public enum ProtectedData {
    /** All of it. */
    GRANTED,
    /** The record, but no name, e-mail, phone or address: those fields are absent. */
    WITHOUT_FIELDS,
    /** No customer at all. */
    REFUSED
}
