package dev.countersign.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    @Test
    void equalNamesAreTellApartByANumber() throws IOException {
        var archive = new Archive();
        archive.add("Contract.pdf", new byte[1]);
        archive.add("contract", new byte[1]);
        archive.add("Contract", new byte[1]);
        archive.add("Summary", new byte[1]);

        assertThat(SealEnvelopeTest.names(archive.bytes(Instant.EPOCH)))
                .containsExactly("Contract.pdf", "contract_1.pdf", "Contract_2.pdf", "Summary.pdf");
    }

    @Test
    void noNameLeavesTheFolderOrHides() {
        assertThat(Archive.safe("../../etc/passwd")).isEqualTo("__.._etc_passwd");
        assertThat(Archive.safe("..")).isEqualTo("_");
        assertThat(Archive.safe("a:b\\c\r\n\u202Efdp.exe")).isEqualTo("a_b_c___fdp.exe");
        assertThat(Archive.safe("  .pdf")).isEqualTo("document");
        assertThat(Archive.safe("عقد 合同")).isEqualTo("عقد 合同");
        assertThat(Archive.safe("x".repeat(300))).hasSize(120);
    }
}
