package dev.countersign.envelope.recipient;

import java.util.List;
import java.util.OptionalInt;

/** Decides whose turn it is. The same routing order acts in parallel; the next order waits for all of it. */
public final class Routing {
    private Routing() {}

    /** The order whose turn it is: the lowest that has someone unfinished. Empty when all are done. */
    public static OptionalInt currentOrder(List<Recipient> recipients) {
        return recipients.stream()
                .filter(Recipient::isUnfinished)
                .mapToInt(Recipient::routingOrder)
                .min();
    }

    /** Those whose turn has come but who have not been told yet. */
    public static List<Recipient> due(List<Recipient> recipients) {
        var order = currentOrder(recipients);
        return recipients.stream()
                .filter(r -> r.status() == RecipientStatus.CREATED)
                .filter(r -> order.isPresent() && r.routingOrder() <= order.getAsInt())
                .toList();
    }

    /** Those who can act now. */
    public static List<Recipient> active(List<Recipient> recipients) {
        return recipients.stream().filter(r -> r.status().canAct()).toList();
    }
}
