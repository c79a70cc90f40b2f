package dev.countersign.cli;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Whether the server wants requests: from the end of its start to the beginning of its end. */
final class Readiness implements ApplicationListener<ContextClosedEvent> {
    private volatile boolean isReady;

    boolean isReady() {
        return isReady;
    }

    void begin() {
        isReady = true;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        isReady = false;
    }
}
