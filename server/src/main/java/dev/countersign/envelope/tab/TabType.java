package dev.countersign.envelope.tab;

import java.util.Optional;

/** The kinds of tabs: their names on the wire, who gives their value, and their size in points where none is given. */
public enum TabType {
    SIGN_HERE("signHereTabs", "signhere", Filling.SIGNATURE, 80, 36),
    INITIAL_HERE("initialHereTabs", "initialhere", Filling.INITIALS, 40, 36),
    DATE_SIGNED("dateSignedTabs", "datesigned", Filling.AUTOMATIC, 84, 13),
    FULL_NAME("fullNameTabs", "fullname", Filling.AUTOMATIC, 120, 13),
    EMAIL_ADDRESS("emailAddressTabs", "emailaddress", Filling.AUTOMATIC, 150, 13),
    COMPANY("companyTabs", "company", Filling.TEXT, 120, 22),
    TITLE("titleTabs", "title", Filling.TEXT, 120, 22),
    TEXT("textTabs", "text", Filling.TEXT, 84, 22),
    CHECKBOX("checkboxTabs", "checkbox", Filling.CHECK, 16, 16);

    /** Who gives the value, and of which form it is. */
    public enum Filling {
        SIGNATURE,
        INITIALS,
        AUTOMATIC,
        TEXT,
        CHECK
    }

    private final String list;
    private final String wire;
    private final Filling filling;
    private final float width;
    private final float height;

    TabType(String list, String wire, Filling filling, float width, float height) {
        this.list = list;
        this.wire = wire;
        this.filling = filling;
        this.width = width;
        this.height = height;
    }

    /** The name of the array that holds these tabs on the wire. */
    public String list() {
        return list;
    }

    /** The value of {@code tabType}. */
    public String wire() {
        return wire;
    }

    public Filling filling() {
        return filling;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** Whether a signature or initials stand here. */
    public boolean isInk() {
        return filling == Filling.SIGNATURE || filling == Filling.INITIALS;
    }

    public static Optional<TabType> ofList(String list) {
        for (var type : values()) {
            if (type.list.equalsIgnoreCase(list)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
