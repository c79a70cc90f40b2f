package dev.countersign.ceremony;

import dev.countersign.envelope.recipient.Arrangement.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the codes it is to carry; a test chooses which ways there are, and when one is blocked. */
public final class FakeCodeSender implements CodeSender {
    private final List<CodeMessage> messages = new CopyOnWriteArrayList<>();
    private final Set<Way> ways = EnumSet.allOf(Way.class);
    private boolean blocked;

    public void without(Way way) {
        ways.remove(way);
    }

    public void block(boolean blocks) {
        blocked = blocks;
    }

    public List<CodeMessage> messages() {
        return messages;
    }

    /** The code that came last. */
    public String lastCode() {
        return messages.getLast().code();
    }

    @Override
    public boolean offers(Way way) {
        return ways.contains(way);
    }

    @Override
    public void send(CodeMessage message) {
        if (blocked) {
            throw new IllegalStateException("not now");
        }
        messages.add(message);
    }
}
