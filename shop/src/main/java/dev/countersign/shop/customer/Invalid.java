package dev.countersign.shop.customer;

import java.util.List;

/** What was to be written breaks rules of the shop; each problem names its field. */
public final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One broken rule. The text follows the field: "has already been taken". */
    public record Problem(String field, String text) {}

    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static Invalid of(String field, String text) {
        return new Invalid(List.of(new Problem(field, text)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
