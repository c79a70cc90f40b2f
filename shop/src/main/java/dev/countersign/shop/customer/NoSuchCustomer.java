package dev.countersign.shop.customer;

/** Nobody is known under this id. */
public final class NoSuchCustomer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchCustomer(long id) {
        super("There is no customer " + id + ".");
    }
}
