package dev.countersign.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes an installation's own root (20 years) and sealing certificate (10 years), for who has no other. */
public final class SealingAuthority {
    private static final KeyPurposeId DOCUMENT_SIGNING =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private SealingAuthority() {}

    public static SealingIdentity create(String organisation, Instant now) {
        try {
            var rootKeys = keys(3072);
            var signingKeys = keys(2048);
            var rootName = name(organisation, organisation + " Root");
            var root = root(rootName, rootKeys, now);
            var signing =
                    signing(root, rootKeys, name(organisation, organisation + " Document Sealing"), signingKeys, now);
            return new SealingIdentity(root, rootKeys.getPrivate(), signing, signingKeys.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("The sealing certificates cannot be made: " + e.getMessage(), e);
        }
    }

    private static KeyPair keys(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X500Principal name(String organisation, String commonName) throws IOException {
        var name = new X500NameBuilder()
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, commonName)
                .build();
        return new X500Principal(name.getEncoded());
    }

    private static X509Certificate root(X500Principal name, KeyPair keys, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = builder(name, name, keys, now, 20);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return sign(builder, keys);
    }

    private static X509Certificate signing(
            X509Certificate root, KeyPair rootKeys, X500Principal name, KeyPair keys, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var identifiers = new JcaX509ExtensionUtils();
        var builder = builder(root.getSubjectX500Principal(), name, keys, now, 10);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(DOCUMENT_SIGNING));
        builder.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(root));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        // RFC 9608: nobody publishes revocations for a home-made authority; without this, validators stay undecided
        builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
        return sign(builder, rootKeys);
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, int years) {
        var serial = new BigInteger(120, new SecureRandom()).setBit(120);
        var from = Date.from(now.minusSeconds(3600)); // clocks differ
        var to = Date.from(now.atZone(ZoneOffset.UTC).plusYears(years).toInstant());
        return new JcaX509v3CertificateBuilder(issuer, serial, from, to, subject, keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuer)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
