package dev.countersign.notify;

import java.util.List;

/** The text messages that were kept, because only a sandbox took them. */
public interface Texts {
    /** The latest first; none where a gateway takes them. */
    List<TextMessage> latest(int count);
}
