package dev.countersign.cli;

import dev.countersign.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The root certificate of the installation's seals as a file, so that they can be verified without the database. */
final class SealingRoot {
    private SealingRoot() {}

    static Path in(Path data) {
        return data.resolve("keys").resolve("sealing-root.pem");
    }

    static void write(X509Certificate root, Path data) {
        try {
            PrivateFiles.write(in(data), TlsFolder.pem("CERTIFICATE", root.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the root of the seals has no encoding", e);
        }
    }

    static Optional<X509Certificate> ofInstallation(Path data) {
        return Optional.of(in(data)).filter(Files::isReadable).map(SealingRoot::read);
    }

    static String sha256(X509Certificate root) {
        try {
            return Digest.sha256(root.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has no encoding", e);
        }
    }

    static X509Certificate read(Path file) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Failure(file + " cannot be read.");
        } catch (CertificateException e) {
            throw new Failure(file + " holds no certificate (PEM).");
        }
    }
}
