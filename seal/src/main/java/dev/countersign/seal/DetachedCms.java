package dev.countersign.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.util.Hashtable;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A detached CMS signature as PAdES B-B wants it: content type, digest and signing certificate are signed, no time. */
final class DetachedCms {
    private final SigningKey key;

    DetachedCms(SigningKey key) {
        this.key = key;
    }

    byte[] sign(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer());
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Content(content), false).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException("The seal cannot be made: " + e.getMessage(), e);
        }
    }

    private SignerInfoGenerator signer() throws OperatorCreationException, CertificateEncodingException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var builder = new SignerInfoGeneratorBuilder(digests);
        builder.setSignedAttributeGenerator(new SignedAttributes(signingCertificate()));
        return builder.build(
                new KeySigner(key), new JcaX509CertificateHolder(key.chain().getFirst()));
    }

    private Attribute signingCertificate() throws CertificateEncodingException {
        var hash = Sha256.of(key.chain().getFirst().getEncoded());
        var value = new SigningCertificateV2(new ESSCertIDv2(hash));
        return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(value));
    }

    /** BouncyCastle's attributes without those that PAdES forbids or DSS dislikes. */
    private static final class SignedAttributes extends DefaultSignedAttributeTableGenerator {
        SignedAttributes(Attribute signingCertificate) {
            super(new AttributeTable(signingCertificate));
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected Hashtable createStandardAttributeTable(Map parameters) {
            var table = super.createStandardAttributeTable(parameters);
            table.remove(CMSAttributes.signingTime);
            table.remove(CMSAttributes.cmsAlgorithmProtect);
            return table;
        }
    }

    private record Content(InputStream bytes) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            bytes.transferTo(out);
        }

        @Override
        public Object getContent() {
            return bytes; // null would sign the digest of nothing
        }
    }

    private static final class KeySigner implements ContentSigner {
        private final SigningKey key;
        private final ByteArrayOutputStream toSign = new ByteArrayOutputStream();

        KeySigner(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withRSA");
        }

        @Override
        public OutputStream getOutputStream() {
            return toSign;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(toSign.toByteArray());
        }
    }
}
