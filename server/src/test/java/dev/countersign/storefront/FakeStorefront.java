package dev.countersign.storefront;

import dev.countersign.kernel.AccountId;
import dev.countersign.storefront.form.FormDefinition;
import dev.countersign.storefront.form.Forms;
import dev.countersign.storefront.form.StoredForm;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.AdminFailed;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.record.Customers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Forms, submissions and customers in memory. */
public final class FakeStorefront implements Forms, Submissions, Customers {
    private final Map<String, List<StoredForm>> versions = new HashMap<>();
    private final Map<String, CustomerRecord> customers = new HashMap<>();
    public final List<Submission> kept = new ArrayList<>();
    public boolean unreachable;

    public void know(CustomerRecord customer) {
        customers.put(customer.id(), customer);
    }

    @Override
    public StoredForm put(AccountId account, ShopDomain shop, String key, FormDefinition definition) {
        var all = versions.computeIfAbsent(shop + "/" + key, _ -> new ArrayList<>());
        all.add(new StoredForm(account, shop, key, all.size() + 1, definition));
        return all.getLast();
    }

    @Override
    public Optional<StoredForm> find(AccountId account, ShopDomain shop, String key) {
        return Optional.ofNullable(versions.get(shop + "/" + key)).map(List::getLast);
    }

    @Override
    public Optional<StoredForm> version(AccountId account, ShopDomain shop, String key, int version) {
        return Optional.ofNullable(versions.get(shop + "/" + key)).map(all -> all.get(version - 1));
    }

    @Override
    public List<StoredForm> all(AccountId account, ShopDomain shop) {
        return versions.values().stream().map(List::getLast).toList();
    }

    @Override
    public boolean remove(AccountId account, ShopDomain shop, String key) {
        return versions.remove(shop + "/" + key) != null;
    }

    @Override
    public boolean accept(Submission submission) {
        return byToken(submission.shop(), submission.tokenHash()).isEmpty() && kept.add(submission);
    }

    @Override
    public Optional<Submission> byToken(ShopDomain shop, String tokenHash) {
        return kept.stream()
                .filter(s -> s.shop().equals(shop) && s.tokenHash().equals(tokenHash))
                .findFirst();
    }

    @Override
    public Optional<Submission> find(AccountId account, ShopDomain shop, UUID id) {
        return kept.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public void approve(AccountId account, ShopDomain shop, UUID id) {
        kept.replaceAll(s -> s.id().equals(id) ? GivenShop.in(Submission.State.ACCEPTED, Map.of(), s) : s);
    }

    @Override
    public void signed(AccountId account, ShopDomain shop, UUID id, Map<String, String> more) {
        kept.replaceAll(s -> s.id().equals(id) ? GivenShop.in(Submission.State.ACCEPTED, more, s) : s);
    }

    @Override
    public void unsigned(AccountId account, ShopDomain shop, UUID id) {
        kept.replaceAll(s -> s.id().equals(id) ? GivenShop.in(Submission.State.UNSIGNED, Map.of(), s) : s);
    }

    @Override
    public List<Submission> newest(AccountId account, ShopDomain shop, int most) {
        return kept.reversed().stream().limit(most).toList();
    }

    @Override
    public List<Submission> ofCustomer(AccountId account, ShopDomain shop, String customer, int most) {
        return newest(account, shop, most).stream()
                .filter(s -> s.customer().equals(customer))
                .toList();
    }

    @Override
    public int count(AccountId account, ShopDomain shop, String customer, String form, Instant since) {
        return (int) kept.stream()
                .filter(s -> s.customer().equals(customer)
                        && s.form().equals(form)
                        && s.receivedAt().isAfter(since))
                .count();
    }

    @Override
    public Optional<CustomerRecord> find(Shop shop, String id) {
        if (unreachable) {
            throw new AdminFailed(0, "The shop cannot be reached.");
        }
        return Optional.ofNullable(customers.get(id));
    }
}
