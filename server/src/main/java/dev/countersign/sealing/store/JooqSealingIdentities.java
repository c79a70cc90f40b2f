package dev.countersign.sealing.store;

import static dev.countersign.store.tables.Tables.SEALING_IDENTITY;

import dev.countersign.seal.SealingIdentity;
import dev.countersign.sealing.SealingIdentities;
import dev.countersign.store.Secrets;
import dev.countersign.store.Transactions;
import dev.countersign.store.tables.tables.records.SealingIdentityRecord;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;

/** The sealing certificates in the database's one row, the private keys encrypted with the master key. */
final class JooqSealingIdentities implements SealingIdentities {
    private static final int THE_ROW = 1;
    private static final String ROOT_KEY = "sealing_identity.root_key";
    private static final String SIGNING_KEY = "sealing_identity.signing_key";

    private final DSLContext db;
    private final Transactions transactions;
    private final Secrets secrets;

    JooqSealingIdentities(DSLContext db, Transactions transactions, Secrets secrets) {
        this.db = db;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    @Override
    public Optional<SealingIdentity> load() {
        return db.selectFrom(SEALING_IDENTITY)
                .where(SEALING_IDENTITY.ID.eq(THE_ROW))
                .fetchOptional()
                .map(this::identity);
    }

    @Override
    public void addIfAbsent(SealingIdentity identity, Instant at) {
        var row = row(identity, at);
        transactions.write(() ->
                db.insertInto(SEALING_IDENTITY).set(row).onConflictDoNothing().execute());
    }

    private SealingIdentityRecord row(SealingIdentity identity, Instant at) {
        try {
            var row = new SealingIdentityRecord();
            row.setId(THE_ROW);
            row.setRoot(identity.root().getEncoded());
            row.setRootKey(secrets.seal(ROOT_KEY, identity.rootKey().getEncoded()));
            row.setSigning(identity.signing().getEncoded());
            row.setSigningKey(secrets.seal(SIGNING_KEY, identity.signingKey().getEncoded()));
            row.setCreatedAt(at.truncatedTo(ChronoUnit.MICROS));
            return row;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a fresh certificate has no encoding", e);
        }
    }

    private SealingIdentity identity(SealingIdentityRecord row) {
        try {
            return new SealingIdentity(
                    certificate(row.getRoot()),
                    key(secrets.open(ROOT_KEY, row.getRootKey())),
                    certificate(row.getSigning()),
                    key(secrets.open(SIGNING_KEY, row.getSigningKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored sealing certificates cannot be read: " + e.getMessage(), e);
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static PrivateKey key(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
