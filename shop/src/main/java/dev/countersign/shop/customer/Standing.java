package dev.countersign.shop.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** How the shop regards a customer: tags, taxes, account and orders. */
public record Standing(
        List<String> tags,
        boolean hasVerifiedEmail,
        boolean isTaxExempt,
        List<String> taxExemptions,
        AccountState state,
        Orders orders) {
    public static final Standing NEW =
            new Standing(List.of(), true, false, List.of(), AccountState.DISABLED, Orders.NONE);

    /** Whether the customer has an account to log in with. */
    public enum AccountState {
        DISABLED,
        INVITED,
        ENABLED,
        DECLINED
    }

    /** What the customer has bought so far. */
    public record Orders(int count, String totalSpent, long lastId, String lastName) {
        public static final Orders NONE = new Orders(0, "0.00", 0, "");
    }

    public Standing {
        tags = withoutTwins(tags);
        taxExemptions = List.copyOf(taxExemptions);
    }

    public Standing withTags(List<String> changed) {
        return new Standing(changed, hasVerifiedEmail, isTaxExempt, taxExemptions, state, orders);
    }

    public Standing withVerifiedEmail(boolean changed) {
        return new Standing(tags, changed, isTaxExempt, taxExemptions, state, orders);
    }

    public Standing withTaxExempt(boolean changed) {
        return new Standing(tags, hasVerifiedEmail, changed, taxExemptions, state, orders);
    }

    public Standing withTaxExemptions(List<String> changed) {
        return new Standing(tags, hasVerifiedEmail, isTaxExempt, changed, state, orders);
    }

    public Standing withState(AccountState changed) {
        return new Standing(tags, hasVerifiedEmail, isTaxExempt, taxExemptions, changed, orders);
    }

    public String stateInRest() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> withoutTwins(List<String> tags) {
        var seen = new LinkedHashSet<String>();
        return tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && seen.add(tag.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
