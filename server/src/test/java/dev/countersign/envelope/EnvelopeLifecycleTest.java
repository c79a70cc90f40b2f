package dev.countersign.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvelopeLifecycleTest {
    @Test
    void everyStatusIsReachedOrIsTheFirst() {
        var reached =
                EnvelopeLifecycle.STEPS.stream().map(EnvelopeLifecycle.Step::to).collect(Collectors.toSet());
        reached.add(EnvelopeStatus.CREATED);

        assertThat(reached).containsExactlyInAnyOrder(EnvelopeStatus.values());
    }

    @Test
    void everyKindOfFactHasItsPlaceInTheLaw() {
        var placed = new HashSet<Class<?>>();
        EnvelopeLifecycle.STEPS.forEach(step -> placed.add(step.fact()));
        placed.addAll(EnvelopeLifecycle.WHILE_IN_PROCESS);
        placed.addAll(EnvelopeLifecycle.CORRECTIONS);
        placed.addAll(EnvelopeLifecycle.REMARKS);

        assertThat(placed).isEqualTo(facts());
    }

    @Test
    void noFactMovesAnEnvelopeThatIsOver() {
        assertThat(EnvelopeLifecycle.STEPS).noneMatch(step -> step.from().isFinal());
    }

    @Test
    void thePictureInTheDocsIsWhatTheTablePrints() throws IOException {
        assertThat(Files.readString(Path.of("../docs/lifecycle.md"))).contains(EnvelopeLifecycle.mermaid());
    }

    private static Set<Class<?>> facts() {
        return Stream.of(EnvelopeEvent.class.getPermittedSubclasses())
                .flatMap(type -> type.isRecord() ? Stream.of(type) : Stream.of(type.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }
}
