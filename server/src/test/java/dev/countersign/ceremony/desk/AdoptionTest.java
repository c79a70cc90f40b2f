package dev.countersign.ceremony.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.Refusal;
import dev.countersign.store.Blobs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    @Test
    void aDrawnSignatureKeepsItsStrokes() {
        var signature = drawn(300, 100, point(0, 0, 0.5f), point(300, 100, 2f)).signature(Ids.random(), new NoBlobs());

        assertThat(signature.strokes()).hasSize(1);
        assertThat(signature.strokes().getFirst().points().getLast().pressure()).isEqualTo(1);
    }

    @Test
    void inkOutsideItsCanvasIsRefused() {
        assertThat(refusal(drawn(300, 100, point(301, 50, 0.5f))).path()).isEqualTo("strokes");
        assertThat(refusal(drawn(300, 100, point(50, -1, 0.5f))).path()).isEqualTo("strokes");
        assertThat(refusal(drawn(300, 100, point(50, 101, 0.5f))).expected())
                .isEqualTo("points from 0,0 to 300.0,100.0");
    }

    @Test
    void inkWithoutAPlaceIsRefused() {
        assertThat(refusal(drawn(300, 100, point(Float.NaN, 50, 0.5f))).path()).isEqualTo("strokes");
        assertThat(refusal(drawn(300, 100, point(50, Float.POSITIVE_INFINITY, 0.5f)))
                        .path())
                .isEqualTo("strokes");
        assertThat(refusal(drawn(300, 100, point(50, 50, Float.NaN))).path()).isEqualTo("strokes");
        assertThat(refusal(drawn(300, 100, Arrays.asList(1f, null))).path()).isEqualTo("strokes");
    }

    @Test
    void aCanvasHasTwoSides() {
        assertThat(refusal(drawn(0, 100, point(0, 0, 0.5f))).path()).isEqualTo("width");
        assertThat(refusal(drawn(Float.NaN, 100, point(0, 0, 0.5f))).path()).isEqualTo("width");
        assertThat(refusal(drawn(300, Float.POSITIVE_INFINITY, point(0, 0, 0.5f)))
                        .path())
                .isEqualTo("height");
    }

    private static List<Float> point(float x, float y, float pressure) {
        return List.of(x, y, pressure);
    }

    @SafeVarargs
    private static Adoption drawn(float width, float height, List<Float>... line) {
        return new Adoption("drawn", "Ann Example", "AE", null, List.of(List.of(line)), List.of(), width, height, null);
    }

    private static Refusal.Detail refusal(Adoption adoption) {
        return catchThrowableOfType(Refusal.class, () -> adoption.signature(Ids.random(), new NoBlobs()))
                .details()
                .getFirst();
    }

    private static final class NoBlobs implements Blobs {
        @Override
        public String put(byte[] bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(String sha256) {
            return Optional.empty();
        }
    }
}
