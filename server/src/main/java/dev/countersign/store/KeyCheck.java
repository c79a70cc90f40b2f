package dev.countersign.store;

import static dev.countersign.store.tables.Tables.MASTER_KEY_CHECK;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jooq.DSLContext;

/** A known text sealed at first start: a node whose key cannot read it has the wrong one. */
final class KeyCheck {
    private static final String CONTEXT = "store.key_check";
    private static final String KNOWN = "countersign";

    private KeyCheck() {}

    /** Whether secrets may have been sealed in this database already. */
    static boolean isDone(DSLContext db) {
        return db.fetchExists(MASTER_KEY_CHECK);
    }

    static void run(DSLContext db, Transactions transactions, Secrets secrets) {
        var fresh = Base64.getEncoder().encodeToString(secrets.seal(CONTEXT, KNOWN.getBytes(StandardCharsets.UTF_8)));
        transactions.write(() -> {
            db.insertInto(MASTER_KEY_CHECK, MASTER_KEY_CHECK.ID, MASTER_KEY_CHECK.SEALED)
                    .values(1, fresh)
                    .onConflictDoNothing()
                    .execute();
        });
        var stored = db.select(MASTER_KEY_CHECK.SEALED).from(MASTER_KEY_CHECK).fetchSingle(MASTER_KEY_CHECK.SEALED);
        try {
            secrets.open(CONTEXT, Base64.getDecoder().decode(stored));
        } catch (IllegalStateException e) {
            throw new MasterKeyMismatch(
                    "The master key does not fit this database; give the one it was made with by --master-key-file.");
        }
    }
}
