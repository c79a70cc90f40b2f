package dev.countersign;

import dev.countersign.cli.CommandLine;

/** The program: hands its words to the command line, which starts the server or does the one thing asked. */
public final class Countersign {
    private Countersign() {}

    public static void main(String[] words) {
        CommandLine.run(words);
    }
}
