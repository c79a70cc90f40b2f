package dev.countersign.storefront.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of fields a form may have. */
public enum FieldType {
    TEXT(255),
    EMAIL(254),
    PHONE(40),
    TEXTAREA(5_000),
    DATE(10),
    NUMBER(40),
    SELECT(255),
    CHECKBOX(4),
    FILE(255),
    ADDRESS(255),
    SIGNATURE(100),
    INITIALS(100);

    private final int longest;

    FieldType(int longest) {
        this.longest = longest;
    }

    /** How many characters an answer has at most where the form says nothing else. */
    public int longest() {
        return longest;
    }

    /** Given by hand: typed, drawn, or as a picture. */
    public boolean isInk() {
        return this == SIGNATURE || this == INITIALS;
    }

    /** Whether it takes more than text, and is kept beside the answers. */
    public boolean isKeptApart() {
        return this == FILE || isInk();
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldType> of(String wire) {
        return Arrays.stream(values())
                .filter(value -> value.wire().equals(wire))
                .findFirst();
    }
}
