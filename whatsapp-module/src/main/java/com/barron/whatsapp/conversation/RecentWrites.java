package com.barron.whatsapp.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this node wrote last of the conversations that it was busy with. The shared cache may still
 * send an older text back, as the node that owns a key tells it to all in its own time.
 */
final class RecentWrites {
  /** For the milliseconds that the shared cache takes, with much room. */
  private static final int MOST = 1_000;

  private final Map<String, Write> writes =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Write> eldest) {
              return size() > MOST;
            }
          });

  /**
   * @param text the session as the shared cache is told it
   */
  private record Write(Session session, String text) {}

  void add(String key, Session session, String text) {
    writes.merge(
        key,
        new Write(session, text),
        (known, next) -> isOlder(next.session(), known.session()) ? known : next);
  }

  void remove(String key) {
    writes.remove(key);
  }

  /**
   * The newer of the two: what this node wrote, or what the shared cache says. What that one does
   * not have was forgotten, by whichever node.
   */
  Optional<Session> newest(String key, Optional<String> shared) {
    if (shared.isEmpty()) {
      writes.remove(key);
      return Optional.empty();
    }
    Write own = writes.get(key);
    if (own != null && own.text().equals(shared.get())) {
      return Optional.of(own.session());
    }
    Optional<Session> other = SessionCodec.session(shared.get());
    return own != null && other.filter(session -> isOlder(session, own.session())).isPresent()
        ? Optional.of(own.session())
        : other;
  }

  private static boolean isOlder(Session session, Session than) {
    return session.id() == than.id() && session.version() < than.version();
  }
}
