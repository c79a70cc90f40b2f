package dev.countersign.cli;

/** Something the operator can mend; its message is the one sentence he is told. */
final class Failure extends RuntimeException {
    Failure(String sentence) {
        super(sentence, null, false, false);
    }
}
