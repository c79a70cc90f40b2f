package dev.countersign.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Checks one signature's value and who stands behind it. */
final class CmsCheck {
    private final List<X509Certificate> roots;

    CmsCheck(List<X509Certificate> roots) {
        this.roots = roots;
    }

    SignatureReport report(Coverage coverage) {
        if (!coverage.isSound()) {
            return broken(coverage, "Its byte range leaves out more than its own value");
        }
        try (var in = new ASN1InputStream(coverage.signature().getContents())) {
            // the value is padded with zeros: read the first object only
            var content = new CMSProcessableByteArray(coverage.signedBytes());
            var cms = new CMSSignedData(content, ContentInfo.getInstance(in.readObject()));
            return isPadding(in.readAllBytes())
                    ? report(coverage, cms)
                    : broken(coverage, "Something is hidden behind its value");
        } catch (Exception e) { // whatever a parser throws at foreign bytes
            return broken(coverage, "Its value cannot be read: " + e.getMessage());
        }
    }

    private static boolean isPadding(byte[] rest) {
        for (byte each : rest) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private SignatureReport report(Coverage coverage, CMSSignedData cms)
            throws GeneralSecurityException, CMSException, OperatorCreationException {
        var signer = cms.getSignerInfos().iterator().next();
        var certificates = certificates(cms);
        var own = certificates.stream()
                .filter(certificate -> isOf(signer, certificate))
                .findFirst();
        if (own.isEmpty()) {
            return broken(coverage, "The signing certificate is missing");
        }
        var problems = new ArrayList<String>();
        boolean intact = isIntact(signer, own.get(), problems);
        checkSigningCertificate(signer, own.get(), problems);
        var root = new ChainCheck(roots, certificates).check(own.get(), claimedAt(coverage), problems);
        return report(coverage, own.get(), root == null ? null : Sha256.hex(root.getEncoded()), intact, problems);
    }

    private static SignatureReport report(
            Coverage coverage,
            X509Certificate certificate,
            @Nullable String rootSha256,
            boolean intact,
            List<String> problems) {
        var name = coverage.signature().getName();
        return new SignatureReport(
                name == null ? CommonName.of(certificate.getSubjectX500Principal()) : name,
                claimedAt(coverage),
                intact,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                rootSha256,
                problems);
    }

    private static SignatureReport broken(Coverage coverage, String problem) {
        var name = coverage.signature().getName();
        return new SignatureReport(
                name == null ? "" : name, claimedAt(coverage), false, "", "", null, List.of(problem));
    }

    private static @Nullable Instant claimedAt(Coverage coverage) {
        var date = coverage.signature().getSignDate();
        return date == null ? null : date.toInstant();
    }

    private static List<X509Certificate> certificates(CMSSignedData cms) throws GeneralSecurityException {
        var certificates = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }

    private static boolean isOf(SignerInformation signer, X509Certificate certificate) {
        return certificate.getSerialNumber().equals(signer.getSID().getSerialNumber())
                && Arrays.equals(certificate.getIssuerX500Principal().getEncoded(), encodedIssuer(signer));
    }

    private static byte[] encodedIssuer(SignerInformation signer) {
        try {
            return signer.getSID().getIssuer().getEncoded();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static boolean isIntact(SignerInformation signer, X509Certificate certificate, List<String> problems)
            throws OperatorCreationException {
        try {
            if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                return true;
            }
            problems.add("The signature value is wrong");
        } catch (CMSException e) {
            problems.add("The signed bytes were changed: " + e.getMessage());
        }
        return false;
    }

    private static void checkSigningCertificate(
            SignerInformation signer, X509Certificate certificate, List<String> problems)
            throws GeneralSecurityException {
        var attributes = signer.getSignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            problems.add("The signing certificate is not part of what is signed");
            return;
        }
        var named = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0])
                .getCerts()[0];
        boolean sha256 = named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256);
        if (sha256 && !Arrays.equals(named.getCertHashObject().getOctets(), Sha256.of(certificate.getEncoded()))) {
            problems.add("The signature names another certificate");
        }
    }
}
