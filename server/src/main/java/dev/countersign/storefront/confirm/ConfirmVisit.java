package dev.countersign.storefront.confirm;

/** What became of a customer's visit to the page that asks whether a new e-mail address is his. */
public sealed interface ConfirmVisit {
    /**
     * He is asked.
     *
     * @param again whether his answer came too late, or from no page of his
     */
    record Asked(String address, String token, boolean again) implements ConfirmVisit {}

    /** It is his; {@code repeated} when that was known before. */
    record Confirmed(boolean repeated) implements ConfirmVisit {}

    /** Another customer was asked. */
    record NotYours() implements ConfirmVisit {}

    record TooLate() implements ConfirmVisit {}

    /** He asked for another address later, or the merchant decided otherwise. */
    record Overtaken() implements ConfirmVisit {}

    /** There is no such link. */
    record Unknown() implements ConfirmVisit {}

    /** The answer came from a page that is none of the shop's. */
    record Foreign() implements ConfirmVisit {}
}
