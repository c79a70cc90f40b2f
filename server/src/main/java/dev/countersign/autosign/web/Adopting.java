package dev.countersign.autosign.web;

import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.account.signature.SignatureBook.Wish;
import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.kernel.Extras;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Sees to it that a user keeps a signature: the one he has, else the one he types with his leave. */
record Adopting(SignatureBook book) {
    private static final int LONGEST = 100;

    /** False when he has none and typed none that can be one. */
    boolean isDoneBy(User user, HttpServletRequest request) {
        return book.standard(user).isPresent()
                || adopted(user, text(request, "name"), text(request, "initials"), font(request));
    }

    private boolean adopted(User user, String name, String initials, SignatureFont font) {
        var isSignature = isUsable(name) && isUsable(initials);
        if (isSignature) {
            book.create(user, new Wish(new Look(name, initials, font, null, null), true, Extras.NONE));
        }
        return isSignature;
    }

    private static boolean isUsable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private static SignatureFont font(HttpServletRequest request) {
        return SignatureFont.named(text(request, "font")).orElse(SignatureFont.DOCUSIGN_1);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
