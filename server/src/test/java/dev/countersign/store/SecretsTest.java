package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final byte[] HMAC_KEY = "top secret".getBytes();

    @TempDir
    Path folder;

    Database database;

    @BeforeEach
    void openDatabase() {
        database = TestDatabases.sqlite(folder);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aSecretOpensInItsContextOnly() {
        var secrets = TestDatabases.secrets();
        var sealed = secrets.seal("connect 1", HMAC_KEY);

        assertThat(secrets.open("connect 1", sealed)).isEqualTo(HMAC_KEY);
        assertThatIllegalStateException().isThrownBy(() -> secrets.open("connect 2", sealed));
    }

    @Test
    void theSameSecretIsNeverSealedTheSameWay() {
        var secrets = TestDatabases.secrets();

        assertThat(secrets.seal("a", HMAC_KEY)).isNotEqualTo(secrets.seal("a", HMAC_KEY));
    }

    @Test
    void aKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
        var file = folder.resolve("keys").resolve("master.key");
        var made = MasterKey.load(file, true);

        assertThat(made).hasSize(32).isEqualTo(MasterKey.load(file, true));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aNodeWithAnotherKeyIsToldAtItsStart() {
        checkWith(new byte[32]);
        checkWith(new byte[32]);

        var another = new byte[32];
        another[0] = 1;
        assertThatExceptionOfType(MasterKeyMismatch.class)
                .isThrownBy(() -> checkWith(another))
                .withMessageContaining("does not fit this database");
    }

    @Test
    void aKeyThatWentMissingIsNotReplacedByAFreshOne() {
        checkWith(new byte[32]);
        var file = folder.resolve("keys").resolve("master.key");

        assertThatExceptionOfType(MasterKeyMismatch.class)
                .isThrownBy(() -> MasterKey.load(file, !KeyCheck.isDone(database.db())))
                .withMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    private void checkWith(byte[] key) {
        KeyCheck.run(database.db(), database.transactions(), new AesSecrets(key));
    }
}
