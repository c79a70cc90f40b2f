package dev.countersign.shop.customer;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The search syntax: "email:bob@… tag:vip", each term must hold; a word alone is looked for in names, e-mail and phone. */
public final class CustomerSearch {
    private static final Pattern TERM = Pattern.compile("(?:(\\w+):)?(\"[^\"]*\"|'[^']*'|\\S+)");

    private CustomerSearch() {}

    public static Predicate<Customer> of(String query) {
        return TERM.matcher(query)
                .results()
                .filter(term -> !term.group().equals("AND"))
                .map(term -> term.group(1) == null
                        ? anywhere(plain(term.group(2)))
                        : named(term.group(1), plain(term.group(2))))
                .reduce(_ -> true, Predicate::and);
    }

    private static Predicate<Customer> named(String name, String wanted) {
        return customer -> values(customer, name).anyMatch(value -> matches(value, wanted));
    }

    private static Stream<String> values(Customer customer, String name) {
        return switch (name) {
            case "id" -> Stream.of(String.valueOf(customer.id()));
            case "tag", "tags" -> customer.standing().tags().stream();
            case "state" -> Stream.of(customer.standing().stateInRest());
            default -> Field.ofRest(name).flatMap(customer::text).stream();
        };
    }

    private static Predicate<Customer> anywhere(String wanted) {
        return customer -> List.of(Field.EMAIL, Field.PHONE, Field.FIRST_NAME, Field.LAST_NAME).stream()
                .flatMap(field -> customer.text(field).stream())
                .anyMatch(text -> lower(text).contains(lower(wanted)));
    }

    private static boolean matches(String value, String wanted) {
        return wanted.endsWith("*")
                ? lower(value).startsWith(lower(wanted.substring(0, wanted.length() - 1)))
                : lower(value).equals(lower(wanted));
    }

    private static String plain(String term) {
        return term.startsWith("\"") || term.startsWith("'") ? term.substring(1, term.length() - 1) : term;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
