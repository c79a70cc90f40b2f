package dev.countersign.storefront.confirm;

/** Carries mails about the e-mail addresses of customers. */
public interface AddressMails {
    /** Hands it over. False where nobody will ever take it; throws when another try may do better. */
    boolean send(AddressMail mail);
}
