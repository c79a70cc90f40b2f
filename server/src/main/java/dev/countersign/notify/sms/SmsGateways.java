package dev.countersign.notify.sms;

import dev.countersign.kernel.Settings;
import dev.countersign.notify.SmsGateway;
import dev.countersign.notify.TextMessage;
import dev.countersign.notify.Texts;
import java.util.List;

/** The gateway this server has: a sandbox keeps text messages in a folder, any other server has none yet. */
public record SmsGateways(SmsGateway gateway, Texts texts) {
    public static SmsGateways of(Settings settings) {
        if (settings.sandbox()) {
            var folder = new SandboxTexts(settings.data().resolve("texts"));
            return new SmsGateways(folder, folder);
        }
        return new SmsGateways(new NoGateway(), _ -> List.of());
    }

    /** Stands where no gateway is. */
    private record NoGateway() implements SmsGateway {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void deliver(TextMessage message) {
            throw new IllegalStateException("there is no gateway for text messages");
        }
    }
}
