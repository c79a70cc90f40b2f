package dev.countersign.ceremony;

import static dev.countersign.kernel.ErrorCode.INVALID_REQUEST_PARAMETER;

import dev.countersign.account.UserIds;
import dev.countersign.envelope.Handover;
import dev.countersign.envelope.recipient.EmailAddress;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A visitor gives his place to somebody else, who is asked by mail; he himself gets a copy. */
public final class Assigning {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final Ceremony ceremony;
    private final UserIds users;
    private final Ids ids;

    public Assigning(Ceremony ceremony, UserIds users, Ids ids) {
        this.ceremony = ceremony;
        this.users = users;
        this.ids = ids;
    }

    /** To whom, and why. */
    public record To(
            @Nullable String name,
            @Nullable String email,
            @Nullable String reason) {}

    /** His session shows from now on who signs instead. What he filled in stays his, and is not shown to the other. */
    public void assign(Visit visit, To to, @Nullable String ip) {
        visit.require(Gate.SIGN);
        var name = line("name", to.name(), LONGEST_NAME);
        var email = email(to.email());
        var reason = line("reason", to.reason(), LONGEST_REASON);
        var session = visit.session();
        var user = users.of(session.account(), email);
        ceremony.change(visit, ip, e -> {
            var other = e.recipient(session.recipientId()).handedTo(ids.guid(), user, name, email);
            return new Handover(e).reassign(other, ids.guid(), reason);
        });
    }

    private static String email(@Nullable String given) {
        var email = line("email", given, LONGEST_NAME);
        if (!EmailAddress.isValid(email)) {
            throw refused("email", email, "an e-mail address of at most 100 characters");
        }
        return email;
    }

    private static String line(String member, @Nullable String given, int longest) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw refused(member, text.length() + " characters", "1 to " + longest + " characters on one line");
        }
        return text;
    }

    private static Refusal refused(String member, String received, String expected) {
        return INVALID_REQUEST_PARAMETER
                .because("The member '" + member + "' needs " + expected + ".")
                .with(Refusal.Detail.of(member, received, expected));
    }
}
