package dev.countersign.bench;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least a job can cost on this machine: the disk's and the processor's share of it and nothing else. */
final class Floors {
    private Floors() {}

    /** A file that is synced to the disk after each write. */
    static final class DurableFile implements AutoCloseable {
        private final Path path;
        private final FileOutputStream out;

        DurableFile() throws IOException {
            path = Files.createTempFile("countersign-floor", ".bin");
            out = new FileOutputStream(path.toFile());
        }

        synchronized void commit(byte[] bytes) throws IOException {
            out.write(bytes);
            out.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.delete(path);
        }
    }

    static PrivateKey rsaKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    /** The bare HMAC-SHA256 of the JDK. */
    static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    /** The bare RSA-2048 signature of the JDK. */
    static byte[] sign(PrivateKey key, byte[] data) throws Exception {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }
}
