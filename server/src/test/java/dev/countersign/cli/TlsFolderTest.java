package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates of the HTTPS door: made once, renewed in time, under an authority that stays. */
class TlsFolderTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path data;

    @Test
    void theAuthoritySignsTheServersCertificate() throws Exception {
        prepare(List.of("sign.example", "10.0.0.7"), NOW);
        certificate().verify(trusted().getPublicKey());
        assertThat(certificate().getPublicKey().getAlgorithm()).isEqualTo("RSA");
        assertThat(trusted().getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(names()).contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "sign.example", "10.0.0.7");
        assertThat(Files.readString(tls().caCertificate())).startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void aLaterStartKeepsWhatLasts() throws Exception {
        prepare(List.of(), NOW);
        var first = certificate();
        prepare(List.of(), NOW.plus(Duration.ofDays(700)));
        assertThat(certificate()).isEqualTo(first);
    }

    @Test
    void itRenewsBeforeExpiryUnderTheSameAuthority() throws Exception {
        prepare(List.of(), NOW);
        var first = certificate();
        var authority = trusted();
        prepare(List.of(), NOW.plus(Duration.ofDays(800)));
        assertThat(certificate()).isNotEqualTo(first);
        assertThat(trusted()).isEqualTo(authority);
        certificate().verify(authority.getPublicKey());
    }

    @Test
    void otherNamesMeanAnotherCertificate() throws Exception {
        prepare(List.of(), NOW);
        prepare(List.of("sign.example"), NOW);
        assertThat(names()).contains("sign.example");
    }

    @Test
    void nobodyElseReadsTheKeys() throws IOException {
        prepare(List.of(), NOW);
        for (var file : List.of("ca.p12", "server.p12")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("tls").resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    private TlsFolder tls() {
        return new TlsFolder(data);
    }

    private void prepare(List<String> names, Instant now) {
        tls().prepare(names, now);
    }

    private X509Certificate certificate() throws GeneralSecurityException, IOException {
        return read(tls().serverKeyStore());
    }

    private X509Certificate trusted() throws GeneralSecurityException, IOException {
        return read(tls().trustStore());
    }

    private List<String> names() throws GeneralSecurityException, IOException {
        Collection<List<?>> names = certificate().getSubjectAlternativeNames();
        return names.stream().map(name -> name.get(1).toString()).toList();
    }

    private static X509Certificate read(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(file.toFile(), TlsFolder.PASSWORD.toCharArray());
        return (X509Certificate) store.getCertificate("countersign");
    }
}
