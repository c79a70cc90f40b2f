package dev.countersign.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The European Union's own validator judges our seals. */
class DssTest {
    @Test
    void aSealIsPadesBaselineB() {
        var sealed = seal(SamplePdfs.pages(2), SealerTest.stamps(2));
        var report = validate(sealed);
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void anEarlierSignatureStaysValidUnderOurStampsAndSeal() {
        var signed = SignedElsewhere.withoutDocMdp(SamplePdfs.pages(1));
        var report = validate(seal(signed, SealerTest.stamps(1)));
        assertThat(report.getSignaturesCount()).isEqualTo(2);
        assertThat(report.getSignatureIdList()).allMatch(id -> report.getIndication(id) == Indication.TOTAL_PASSED);
    }

    @Test
    void aChangedByteFails() {
        var sealed = seal(SamplePdfs.pages(1), SealerTest.stamps(1));
        sealed[200] ^= 1;
        var report = validate(sealed);
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    private static byte[] seal(byte[] original, List<Stamp> stamps) {
        return new Sealer().seal(new SealRequest(original, stamps, Keys.KEY, Instant.now(), "Completed"));
    }

    private static SimpleReport validate(byte[] pdf) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(Keys.IDENTITY.root()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
