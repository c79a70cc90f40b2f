package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.countersign.kernel.EnvelopeId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultSwitchesTest {
    private static final String NAME = "ceremony.exception";

    private final FaultSwitches switches = new FaultSwitches();
    private final FaultsController controller = new FaultsController(switches);
    private final EnvelopeId mine = new EnvelopeId(UUID.randomUUID());
    private final EnvelopeId another = new EnvelopeId(UUID.randomUUID());

    @Test
    void nothingFailsUntilSomebodySaysSo() {
        assertPasses(mine);
    }

    @Test
    void theNextRequestsFailWhosesoeverTheyAre() {
        turnOn(null, 2);

        assertFails(mine);
        assertFails(another);
        assertPasses(mine);
        assertThat(controller.list().toString()).contains(NAME, "on=[]");
    }

    @Test
    void anEnvelopeFailsUntilItIsSwitchedOff() {
        turnOn(mine, null);

        assertFails(mine);
        assertPasses(another);
        assertFails(mine);
        controller.turnOff(NAME);
        assertPasses(mine);
    }

    @Test
    void bothTogetherAreTheNextRequestsOfAnEnvelope() {
        turnOn(mine, 1);

        assertPasses(another);
        assertThat(controller.list().toString()).contains(mine.toString(), "requests=1");
        assertFails(mine);
        assertPasses(mine);
    }

    @Test
    void whatIsSaidLastHolds() {
        turnOn(mine, null);
        turnOn(mine, 1);

        assertFails(mine);
        assertPasses(mine);
    }

    @Test
    void allAreSwitchedOffAtOnce() {
        turnOn(mine, null);
        turnOn(null, 5);
        controller.turnAllOff();

        assertPasses(mine);
    }

    @Test
    void aWishThatSaysNothingIsRefused() {
        assertRefused(NAME, null, null);
        assertRefused(NAME, null, 0);
        assertRefused(NAME, "mine", null);
        assertRefused("ceremony.fire", null, 1);
    }

    private void assertRefused(String name, @Nullable String envelope, @Nullable Integer requests) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> controller.turnOn(name, new FaultsController.Wish(envelope, requests)));
    }

    private void turnOn(@Nullable EnvelopeId envelope, @Nullable Integer requests) {
        controller.turnOn(NAME, new FaultsController.Wish(envelope == null ? null : envelope.toString(), requests));
    }

    private void assertFails(EnvelopeId envelope) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> switches.strike(envelope))
                .withMessageContaining(NAME);
    }

    private void assertPasses(EnvelopeId envelope) {
        assertThatNoException().isThrownBy(() -> switches.strike(envelope));
    }
}
