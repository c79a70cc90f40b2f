package dev.countersign.storefront.store;

import static dev.countersign.store.tables.Tables.STOREFRONT_FILE;

import dev.countersign.envelope.recipient.AdoptedSignature;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Digest;
import dev.countersign.kernel.Ids;
import dev.countersign.store.Blobs;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.StorefrontFileRecord;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.FileOwner;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.signing.GivenSignature;
import dev.countersign.storefront.signing.InkPost;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Files of customers: rows in the database, what is in them encrypted among the blobs. */
final class JooqCustomerFiles implements CustomerFiles {
    private final DSLContext db;
    private final Transactions transactions;
    private final Blobs blobs;
    private final Secrets secrets;
    private final Ids ids;

    JooqCustomerFiles(DSLContext db, Transactions transactions, Blobs blobs, Secrets secrets, Ids ids) {
        this.db = db;
        this.transactions = transactions;
        this.blobs = blobs;
        this.secrets = secrets;
        this.ids = ids;
    }

    @Override
    public void keep(FileOwner owner, CustomerFile file, byte[] bytes, Instant at) {
        var id = file.id().toString();
        var key = Base64.getUrlDecoder().decode(ids.secret());
        var blob = blobs.put(new FileCipher(key, id).encrypt(bytes));
        var row = row(owner, file);
        row.setBlob(blob);
        row.setFileKey(secrets.seal(context(id), key));
        row.setKeptAt(at);
        transactions.write(() -> {
            sweep(at);
            row.insert();
        });
    }

    private StorefrontFileRecord row(FileOwner owner, CustomerFile file) {
        var row = db.newRecord(STOREFRONT_FILE);
        row.setId(file.id().toString());
        row.setAccountId(owner.account().toString());
        row.setShop(owner.shop().name());
        row.setCustomerId(owner.customer());
        row.setFormKey(owner.form());
        row.setField(file.field());
        row.setName(file.name());
        row.setType(file.type());
        row.setSize(file.size());
        row.setSha256(file.sha256());
        return row;
    }

    /** What nobody came back for goes as others come. */
    private void sweep(Instant at) {
        db.deleteFrom(STOREFRONT_FILE)
                .where(STOREFRONT_FILE.SUBMISSION_ID.isNull(), STOREFRONT_FILE.KEPT_AT.lt(at.minus(WAITS)))
                .execute();
    }

    @Override
    public CustomerFile keep(FileOwner owner, String field, GivenSignature signature, Instant at) {
        var content = StorefrontJson.bytes(signature);
        var given = signature.signature();
        var file =
                new CustomerFile(given.id(), field, given.name(), type(given), content.length, Digest.sha256(content));
        keep(owner, file, content, at);
        return file;
    }

    private static String type(AdoptedSignature signature) {
        return InkPost.wire(signature.method());
    }

    @Override
    public Optional<CustomerFile> waiting(FileOwner owner, UUID id, Instant now) {
        return db.selectFrom(STOREFRONT_FILE)
                .where(
                        waits(owner, now),
                        STOREFRONT_FILE.FORM_KEY.eq(owner.form()),
                        STOREFRONT_FILE.ID.eq(id.toString()))
                .fetchOptional(JooqCustomerFiles::file);
    }

    @Override
    public int countWaiting(FileOwner owner, Instant now) {
        return db.fetchCount(STOREFRONT_FILE, waits(owner, now));
    }

    private static Condition waits(FileOwner owner, Instant now) {
        return ofCustomer(owner.account(), owner.shop(), owner.customer())
                .and(STOREFRONT_FILE.SUBMISSION_ID.isNull())
                .and(STOREFRONT_FILE.KEPT_AT.gt(now.minus(WAITS)));
    }

    @Override
    public boolean attach(Submission submission, Collection<CustomerFile> files) {
        var owner = FileOwner.of(submission);
        return transactions.write(() -> db.update(STOREFRONT_FILE)
                        .set(STOREFRONT_FILE.SUBMISSION_ID, submission.id().toString())
                        .where(
                                ofCustomer(owner.account(), owner.shop(), owner.customer()),
                                STOREFRONT_FILE.FORM_KEY.eq(owner.form()),
                                STOREFRONT_FILE.SUBMISSION_ID.isNull(),
                                STOREFRONT_FILE.ID.in(files.stream()
                                        .map(file -> file.id().toString())
                                        .toList()))
                        .execute()
                == files.size());
    }

    @Override
    public List<CustomerFile> of(AccountId account, ShopDomain shop, UUID submission) {
        return db.selectFrom(STOREFRONT_FILE)
                .where(in(account, shop), STOREFRONT_FILE.SUBMISSION_ID.eq(submission.toString()))
                .orderBy(STOREFRONT_FILE.FIELD)
                .fetch(JooqCustomerFiles::file);
    }

    @Override
    public byte[] bytes(AccountId account, ShopDomain shop, UUID id) {
        var row = db.selectFrom(STOREFRONT_FILE)
                .where(in(account, shop), STOREFRONT_FILE.ID.eq(id.toString()))
                .fetchSingle();
        var stored = blobs.get(row.getBlob())
                .orElseThrow(() -> new IllegalStateException("the file " + id + " of a customer is missing"));
        return new FileCipher(secrets.open(context(row.getId()), row.getFileKey()), row.getId()).decrypt(stored);
    }

    @Override
    public GivenSignature signature(AccountId account, ShopDomain shop, UUID id) {
        return StorefrontJson.read(bytes(account, shop, id), GivenSignature.class);
    }

    private static Condition ofCustomer(AccountId account, ShopDomain shop, String customer) {
        return in(account, shop).and(STOREFRONT_FILE.CUSTOMER_ID.eq(customer));
    }

    private static Condition in(AccountId account, ShopDomain shop) {
        return STOREFRONT_FILE.ACCOUNT_ID.eq(account.toString()).and(STOREFRONT_FILE.SHOP.eq(shop.name()));
    }

    private static CustomerFile file(StorefrontFileRecord row) {
        return new CustomerFile(
                UUID.fromString(row.getId()),
                row.getField(),
                row.getName(),
                row.getType(),
                row.getSize(),
                row.getSha256());
    }

    private static String context(String id) {
        return "storefront_file.file_key:" + id;
    }
}
