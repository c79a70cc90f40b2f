package dev.countersign.storefront.form;

/**
 * Where the answer to a field goes in the customer record.
 *
 * @param name of the field, tag, address member or metafield key; {@code append} or {@code replace} for the note
 * @param namespace of a metafield
 * @param type of a metafield
 */
public record Target(Kind kind, String name, String namespace, String type) {
    public static final Target NONE = new Target(Kind.NONE, "", "", "");

    /** The parts of a customer record. */
    public enum Kind {
        CUSTOMER,
        METAFIELD,
        TAG,
        NOTE,
        ADDRESS,
        CONSENT,
        NONE
    }

    public static Target to(Kind kind, String name) {
        return new Target(kind, name, "", "");
    }
}
