package dev.countersign.ceremony;

import dev.countersign.kernel.EnvelopeId;

/** Faults somebody switched on to see how the ceremony bears a defect of the server. Outside the sandbox there are none. */
public interface Faults {
    Faults NONE = _ -> {};

    /** Throws, as a defect would, where the next page or step of this envelope's ceremony is to fail. */
    void strike(EnvelopeId envelope);
}
