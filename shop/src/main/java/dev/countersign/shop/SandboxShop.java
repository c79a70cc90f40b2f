package dev.countersign.shop;

import dev.countersign.shop.Options.Misunderstood;
import dev.countersign.shop.webhook.RetryPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/** The program: opens the shop, says where it is, and ends with the one who started it. */
public final class SandboxShop {
    private SandboxShop() {}

    public static void main(String[] words) {
        if (List.of(words).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            var options = Options.parse(List.of(words), System.getenv());
            var shop = Shop.open(options, InstantSource.system(), RetryPlan.QUICK);
            System.out.println("Sandbox shop: " + shop.url());
            if (!options.isDetached()) {
                endWith(System.in);
            }
        } catch (Misunderstood problem) {
            end(2, problem.getMessage() + "\n\n" + Options.USAGE);
        } catch (IOException problem) {
            end(1, "The sandbox shop could not open its port: " + problem.getMessage());
        }
    }

    /** The pipe from the parent ends when the parent does, however that came. */
    private static void endWith(InputStream parent) {
        Thread.ofPlatform().name("parent").daemon().start(() -> {
            try {
                parent.transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // gone as well
            }
            System.exit(0);
        });
    }

    private static void end(int code, String sentence) {
        System.err.println(sentence);
        System.exit(code);
    }
}
