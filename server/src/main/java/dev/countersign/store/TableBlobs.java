package dev.countersign.store;

import static dev.countersign.store.tables.Tables.BLOB;

import dev.countersign.kernel.Digest;
import java.util.Optional;
import org.jooq.DSLContext;

/** Blobs as rows, so that all nodes of one database see them without more ado. */
final class TableBlobs implements Blobs {
    private final DSLContext db;
    private final Transactions transactions;

    TableBlobs(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public String put(byte[] bytes) {
        var sha256 = Digest.sha256(bytes);
        if (!db.fetchExists(BLOB, BLOB.SHA256.eq(sha256))) {
            transactions.write(() -> {
                db.insertInto(BLOB, BLOB.SHA256, BLOB.BYTES)
                        .values(sha256, bytes)
                        .onConflictDoNothing()
                        .execute();
            });
        }
        return sha256;
    }

    @Override
    public Optional<byte[]> get(String sha256) {
        return db.select(BLOB.BYTES).from(BLOB).where(BLOB.SHA256.eq(sha256)).fetchOptional(BLOB.BYTES);
    }
}
