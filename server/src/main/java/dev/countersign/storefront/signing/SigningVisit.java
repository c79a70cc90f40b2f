package dev.countersign.storefront.signing;

import dev.countersign.ceremony.Visit;
import java.util.Map;

/** What a customer finds where he signs in his shop. */
public sealed interface SigningVisit {
    /** Nothing that is his to sign. */
    record Absent() implements SigningVisit {}

    /** The post came from a page that is not the shop's. */
    record Foreign() implements SigningVisit {}

    /**
     * The page of the gate he stands at.
     *
     * @param handle by which his pages find it again
     * @param token for the next post
     * @param wrongs what is wrong, by tab id or by the name of what was posted
     * @param typed what he posted, where that is to be seen again
     */
    record At(String handle, Visit visit, String token, Why why, Map<String, Wrong> wrongs, Map<String, String> typed)
            implements SigningVisit {
        At as(Why other) {
            return new At(handle, visit, token, other, wrongs, typed);
        }
    }

    /** Why this page. */
    enum Why {
        FIRST,
        SAVED,
        ERRORS,
        EXPIRED,
        CHANGED
    }

    /** What is wrong with something posted; the words are the page's. */
    enum Wrong {
        MISSING,
        UNFIT,
        TOO_LONG,
        NO_SIGNATURE,
        NO_PICTURE,
        NO_NAME,
        NO_REASON,
        NOT_AGREED
    }
}
