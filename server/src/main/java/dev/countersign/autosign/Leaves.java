package dev.countersign.autosign;

import dev.countersign.account.Accounts;
import dev.countersign.account.User;
import dev.countersign.account.signature.SignatureBook;
import dev.countersign.autosign.Leave.Granted;
import dev.countersign.autosign.Leave.Withheld;
import dev.countersign.envelope.AutomaticSigning.Authority;
import dev.countersign.envelope.recipient.Recipient;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.UserId;

/** Asks, when a recipient's turn has come, whether the user he is still allows it and keeps a signature. */
public final class Leaves {
    private final Accounts accounts;
    private final StandingAuthorities authorities;
    private final SignatureBook book;
    private final KeptSignatures signatures;

    public Leaves(Accounts accounts, StandingAuthorities authorities, SignatureBook book, KeptSignatures signatures) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.book = book;
        this.signatures = signatures;
    }

    /** Call it outside a transaction: a picture may have to be made. */
    Leave of(AccountId account, Recipient recipient) {
        return accounts.user(new UserId(recipient.userId()))
                .filter(user -> user.isActive()
                        && user.account().equals(account)
                        && user.email().equalsIgnoreCase(recipient.email()))
                .map(user -> of(user, recipient))
                .orElseGet(() -> new Withheld("no active user of the account has this address"));
    }

    private Leave of(User user, Recipient recipient) {
        var authority = recipient
                .arrangement()
                .automatic()
                .flatMap(own -> authorities.find(user.account(), user.id(), own.authority()))
                .filter(StandingAuthority::isInForce);
        var kept = book.standard(user);
        if (authority.isEmpty()) {
            return new Withheld("the standing authority was revoked");
        }
        return kept.<Leave>map(signature -> new Granted(by(user, authority.get()), signatures.adopted(signature)))
                .orElseGet(() -> new Withheld("no signature is kept any more"));
    }

    private static Authority by(User user, StandingAuthority authority) {
        return new Authority(
                authority.id(),
                user.name(),
                authority.application(),
                authority.given().at());
    }
}
