package dev.countersign.storefront;

import java.util.List;

/** Tries everything the connector needs of a shop, and says in plain words what is missing. */
public interface ShopTrial {
    List<Finding> run(Shop shop);

    /**
     * One thing that was tried.
     *
     * @param check {@code token}, {@code scopes}, {@code version}, {@code protectedData} or {@code customer}
     * @param text what was found, and where it is not well, how to mend it
     */
    record Finding(String check, boolean isWell, String text) {}
}
