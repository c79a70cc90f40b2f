package dev.countersign.storefront.file;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.form.Submission;

/** Whose file it is: the customer of one shop, and the form he gave it to. */
public record FileOwner(AccountId account, ShopDomain shop, String customer, String form) {
    static FileOwner of(Visitor visitor, String form) {
        return new FileOwner(visitor.shop().account(), visitor.shop().domain(), visitor.customer(), form);
    }

    public static FileOwner of(Submission submission) {
        return new FileOwner(submission.account(), submission.shop(), submission.customer(), submission.form());
    }
}
