package dev.countersign.job;

/** Between those who ask for jobs and the scheduler, which exists only once all handlers do. */
final class Doorbell {
    private volatile Runnable scheduler = () -> {};

    void connect(Runnable wake) {
        scheduler = wake;
    }

    void ring() {
        scheduler.run();
    }
}
