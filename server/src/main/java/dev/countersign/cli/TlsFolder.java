package dev.countersign.cli;

import dev.countersign.cli.CertificateMaker.Keyed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code DATA/tls}: the authority that programs are told to trust, and the certificate of the HTTPS door. */
final class TlsFolder {
    /** Guards nothing: key stores want one, and the files' mode does the guarding. */
    static final String PASSWORD = "changeit";

    private static final String ALIAS = "countersign";
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Path folder;

    TlsFolder(Path data) {
        this.folder = data.resolve("tls");
    }

    Path caCertificate() {
        return folder.resolve("ca.pem");
    }

    Path trustStore() {
        return folder.resolve("truststore.p12");
    }

    Path serverKeyStore() {
        return folder.resolve("server.p12");
    }

    /** Leaves a certificate for these names that lasts; makes what is missing, about to expire or for other names. */
    void prepare(Collection<String> tlsNames, Instant now) {
        var names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        tlsNames.forEach(name -> names.add(HostName.bare(name)));
        PrivateFiles.folder(folder);
        try {
            var authority = authority(now);
            if (!isGood(serverKeyStore(), authority, names, now)) {
                store(serverKeyStore(), new CertificateMaker(now).server(authority, names), authority.certificate());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new Failure("The certificates in " + folder + " cannot be read (" + e.getMessage()
                    + "): remove the folder to have new ones made.");
        }
    }

    private Keyed authority(Instant now) throws GeneralSecurityException, IOException {
        var file = folder.resolve("ca.p12");
        if (Files.exists(file) && lasts(read(file).certificate(), now) && Files.exists(trustStore())) {
            return read(file);
        }
        var fresh = new CertificateMaker(now).authority();
        store(file, fresh);
        PrivateFiles.write(
                caCertificate(), pem("CERTIFICATE", fresh.certificate().getEncoded()));
        var trust = empty();
        trust.setCertificateEntry(ALIAS, fresh.certificate());
        save(trust, trustStore());
        return fresh;
    }

    private static boolean isGood(Path file, Keyed authority, Set<String> names, Instant now)
            throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            return false;
        }
        var certificate = read(file).certificate();
        return lasts(certificate, now)
                && certificate
                        .getIssuerX500Principal()
                        .equals(authority.certificate().getSubjectX500Principal())
                && names(certificate).equals(names);
    }

    private static boolean lasts(X509Certificate certificate, Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE));
    }

    /** Java writes the IPv6 loopback in full. */
    private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
        return certificate.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1).toString().replace("0:0:0:0:0:0:0:1", "::1"))
                .collect(Collectors.toSet());
    }

    static byte[] pem(String kind, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Keyed read(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        var certificate = (X509Certificate) store.getCertificate(ALIAS);
        var key = (PrivateKey) store.getKey(ALIAS, PASSWORD.toCharArray());
        return new Keyed(new KeyPair(certificate.getPublicKey(), key), certificate);
    }

    private static void store(Path file, Keyed keyed, X509Certificate... issuers)
            throws GeneralSecurityException, IOException {
        var chain = new Certificate[issuers.length + 1];
        chain[0] = keyed.certificate();
        System.arraycopy(issuers, 0, chain, 1, issuers.length);
        var store = empty();
        store.setKeyEntry(ALIAS, keyed.keys().getPrivate(), PASSWORD.toCharArray(), chain);
        save(store, file);
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void save(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        PrivateFiles.write(file, bytes.toByteArray());
    }
}
