package dev.countersign.autosign.web;

import dev.countersign.account.User;
import dev.countersign.account.signature.Initials;
import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.kernel.Extras;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The signature in the page's form, for a user who keeps none yet. */
record Typed(String name, String initials, SignatureFont font) {
    private static final int LONGEST = 100;

    /** What the form suggests. */
    static Typed suggestedTo(User user) {
        return new Typed(user.name(), Initials.of(user.name()), SignatureFont.DOCUSIGN_1);
    }

    static Typed in(HttpServletRequest request) {
        var font = SignatureFont.named(text(request, "font")).orElse(SignatureFont.DOCUSIGN_1);
        return new Typed(text(request, "name"), text(request, "initials"), font);
    }

    boolean isSignature() {
        return isUsable(name) && isUsable(initials);
    }

    Wish wish() {
        return new Wish(new Look(name, initials, font, null, null), true, Extras.NONE);
    }

    private static boolean isUsable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
