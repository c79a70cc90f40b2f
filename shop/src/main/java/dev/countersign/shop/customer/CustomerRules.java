package dev.countersign.shop.customer;

import dev.countersign.shop.customer.Invalid.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the shop refuses to write: addresses that are none, e-mail and phone of somebody else, texts that are too long. */
final class CustomerRules {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]+@[^\\s@,;<>()]+\\.[^\\s@,;<>().]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTE = 5000;
    private static final int MOST_TAGS = 250;

    private CustomerRules() {}

    /** Phone numbers are kept in one form: a plus and digits. */
    static Customer normalized(Customer customer) {
        var tidy = customer.with(
                Field.PHONE,
                customer.text(Field.PHONE)
                        .map(phone -> phone.replaceAll("[\\s().\\-/]", ""))
                        .orElse(null));
        return tidy.with(Field.EMAIL, tidy.text(Field.EMAIL).map(String::strip).orElse(null));
    }

    static void check(Customer customer, Collection<Customer> others) {
        var problems = new ArrayList<Problem>();
        emailProblem(customer, others).ifPresent(text -> problems.add(new Problem("email", text)));
        phoneProblem(customer, others).ifPresent(text -> problems.add(new Problem("phone", text)));
        tooLong(customer, Field.FIRST_NAME, LONGEST_NAME, problems);
        tooLong(customer, Field.LAST_NAME, LONGEST_NAME, problems);
        tooLong(customer, Field.NOTE, LONGEST_NOTE, problems);
        tagProblem(customer.standing().tags()).ifPresent(text -> problems.add(new Problem("tags", text)));
        if (customer.displayName().isEmpty()) {
            problems.add(new Problem("base", "Customer must have a name, phone number or email address"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static Optional<String> emailProblem(Customer customer, Collection<Customer> others) {
        return customer.text(Field.EMAIL).flatMap(email -> {
            if (!EMAIL.matcher(email).matches()) {
                return Optional.of("is invalid");
            }
            return taken(others.stream()
                    .anyMatch(other -> other.text(Field.EMAIL)
                            .filter(email::equalsIgnoreCase)
                            .isPresent()));
        });
    }

    private static Optional<String> phoneProblem(Customer customer, Collection<Customer> others) {
        return customer.text(Field.PHONE).flatMap(phone -> {
            if (!PHONE.matcher(phone).matches()) {
                return Optional.of("is invalid");
            }
            return taken(others.stream()
                    .anyMatch(other ->
                            other.text(Field.PHONE).filter(phone::equals).isPresent()));
        });
    }

    private static Optional<String> taken(boolean isTaken) {
        return isTaken ? Optional.of("has already been taken") : Optional.empty();
    }

    private static void tooLong(Customer customer, Field field, int longest, List<Problem> problems) {
        customer.text(field)
                .filter(text -> text.codePointCount(0, text.length()) > longest)
                .ifPresent(_ -> problems.add(
                        new Problem(field.rest(), "is too long (maximum is %d characters)".formatted(longest))));
    }

    private static Optional<String> tagProblem(List<String> tags) {
        if (tags.size() > MOST_TAGS) {
            return Optional.of("cannot be more than " + MOST_TAGS);
        }
        return tags.stream().anyMatch(tag -> tag.length() > LONGEST_NAME)
                ? Optional.of("is too long (maximum is %d characters)".formatted(LONGEST_NAME))
                : Optional.empty();
    }
}
