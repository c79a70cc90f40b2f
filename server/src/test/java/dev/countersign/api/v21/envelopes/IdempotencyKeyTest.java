package dev.countersign.api.v21.envelopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kernel.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    private final UserId ann = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());

    @Test
    void theSameKeyOfAnotherUserIsAnotherTransaction() {
        assertThat(IdempotencyKey.transactionId(ann, "k")).isEqualTo(IdempotencyKey.transactionId(ann, "k"));
        assertThat(IdempotencyKey.transactionId(ann, "k")).isNotEqualTo(IdempotencyKey.transactionId(bob, "k"));
    }

    @Test
    void aKeyOfAnyLengthFitsAndIsNotTold() {
        var transaction = IdempotencyKey.transactionId(ann, "k".repeat(5000));

        assertThat(transaction).hasSizeLessThan(100);
        assertThat(IdempotencyKey.told(transaction)).isNull();
        assertThat(IdempotencyKey.told("t1")).isEqualTo("t1");
    }
}
