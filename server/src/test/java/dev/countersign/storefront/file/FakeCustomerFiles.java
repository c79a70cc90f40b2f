package dev.countersign.storefront.file;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.signing.GivenSignature;
import dev.countersign.storefront.signing.InkPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of customers in memory. */
public final class FakeCustomerFiles implements CustomerFiles {
    private record Row(
            FileOwner owner,
            CustomerFile file,
            byte[] bytes,
            @Nullable GivenSignature signature,
            Instant at,
            @Nullable UUID submission) {
        Row of(UUID made) {
            return new Row(owner, file, bytes, signature, at, made);
        }

        boolean isIn(AccountId account, ShopDomain shop) {
            return owner.account().equals(account) && owner.shop().equals(shop);
        }

        boolean waits(FileOwner whose, Instant now) {
            return isIn(whose.account(), whose.shop())
                    && owner.customer().equals(whose.customer())
                    && submission == null
                    && at.isAfter(now.minus(WAITS));
        }
    }

    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    @Override
    public void keep(FileOwner owner, CustomerFile file, byte[] bytes, Instant at) {
        rows.put(file.id(), new Row(owner, file, bytes.clone(), null, at, null));
    }

    @Override
    public CustomerFile keep(FileOwner owner, String field, GivenSignature signature, Instant at) {
        var given = signature.signature();
        var bytes = signature.png();
        var file = new CustomerFile(
                given.id(), field, given.name(), InkPost.wire(given.method()), bytes.length, Digest.sha256(bytes));
        rows.put(file.id(), new Row(owner, file, bytes, signature, at, null));
        return file;
    }

    @Override
    public Optional<CustomerFile> waiting(FileOwner owner, UUID id, Instant now) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.waits(owner, now) && row.owner().form().equals(owner.form()))
                .map(Row::file);
    }

    @Override
    public int countWaiting(FileOwner owner, Instant now) {
        return (int) rows.values().stream().filter(row -> row.waits(owner, now)).count();
    }

    @Override
    public boolean attach(Submission submission, Collection<CustomerFile> files) {
        var owner = FileOwner.of(submission);
        var all = new ArrayList<Row>();
        for (var file : files) {
            var row = rows.get(file.id());
            if (row == null || !row.owner().equals(owner) || row.submission() != null) {
                return false;
            }
            all.add(row);
        }
        all.forEach(row -> rows.put(row.file().id(), row.of(submission.id())));
        return true;
    }

    @Override
    public List<CustomerFile> of(AccountId account, ShopDomain shop, UUID submission) {
        return rows.values().stream()
                .filter(row -> row.isIn(account, shop) && submission.equals(row.submission()))
                .map(Row::file)
                .sorted(java.util.Comparator.comparing(CustomerFile::field))
                .toList();
    }

    @Override
    public byte[] bytes(AccountId account, ShopDomain shop, UUID id) {
        return row(account, shop, id).bytes();
    }

    @Override
    public GivenSignature signature(AccountId account, ShopDomain shop, UUID id) {
        return Optional.ofNullable(row(account, shop, id).signature()).orElseThrow();
    }

    private Row row(AccountId account, ShopDomain shop, UUID id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.isIn(account, shop))
                .orElseThrow();
    }
}
