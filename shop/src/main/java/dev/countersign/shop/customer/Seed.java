package dev.countersign.shop.customer;

import dev.countersign.shop.customer.Standing.AccountState;
import dev.countersign.shop.customer.Standing.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The three customers of the first day: one as in the reference, one with letters and an id that need room, one with little known. */
public final class Seed {
    public static final long BOB = 207119551;
    public static final long ZOE = 5570080145486L;
    public static final long ANA = 6940095564880L;

    private Seed() {}

    static List<Customer> customers(Instant now) {
        return List.of(bob(now), zoe(now), ana(now));
    }

    private static Customer bob(Instant now) {
        var home = new Address(
                207119551,
                Map.of(
                        AddressField.ADDRESS1, "Chestnut Street 92",
                        AddressField.CITY, "Louisville",
                        AddressField.PROVINCE, "Kentucky",
                        AddressField.PROVINCE_CODE, "KY",
                        AddressField.COUNTRY, "United States",
                        AddressField.COUNTRY_CODE, "US",
                        AddressField.ZIP, "40202",
                        AddressField.PHONE, "555-625-1199"));
        return named(Customer.empty(BOB, now), "Bob", "Norman")
                .with(Field.EMAIL, "bob.norman@mail.example.com")
                .with(Field.PHONE, "+16136120707")
                .with(Field.LOCALE, "en")
                .with(enabled().withTags(List.of("Léon", "Noël")))
                .with(AddressBook.EMPTY.put(home, true));
    }

    private static Customer zoe(Instant now) {
        var home = new Address(
                8800070145486L,
                Map.of(
                        AddressField.FIRST_NAME, "Zoë",
                        AddressField.LAST_NAME, "Ünal",
                        AddressField.ADDRESS1, "Türkenstraße 7",
                        AddressField.CITY, "München",
                        AddressField.COUNTRY, "Germany",
                        AddressField.COUNTRY_CODE, "DE",
                        AddressField.ZIP, "80333"));
        return named(Customer.empty(ZOE, now), "Zoë", "Ünal")
                .with(Field.EMAIL, "zoe@mail.example.com")
                .with(Field.PHONE, "+498912345678")
                .with(Field.LOCALE, "de")
                .with(enabled().withTags(List.of("vip")))
                .with(AddressBook.EMPTY.put(home, true));
    }

    private static Customer ana(Instant now) {
        return named(Customer.empty(ANA, now), "Ana", "Núñez García")
                .with(Field.EMAIL, "ana@mail.example.com")
                .with(Standing.NEW.withState(AccountState.ENABLED));
    }

    private static Customer named(Customer customer, String first, String last) {
        return customer.with(Field.FIRST_NAME, first).with(Field.LAST_NAME, last);
    }

    private static Standing enabled() {
        return new Standing(
                List.of(), true, false, List.of(), AccountState.ENABLED, new Orders(1, "199.65", 450789469, "#1001"));
    }
}
