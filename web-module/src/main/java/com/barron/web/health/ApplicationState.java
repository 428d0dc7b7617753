package com.barron.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the application takes requests: from when all of its archives have started until one of
 * them is stopped.
 */
@ApplicationScoped
public class ApplicationState {
  /** All that has to be there. The last one tells by an event: it knows nothing of the web. */
  static final Set<String> ARCHIVES = Set.of("web", "api", "console", "mqtt");

  private final Set<String> serving = ConcurrentHashMap.newKeySet();

  /** The last part of an archive has started. */
  public void started(String archive) {
    if (!ARCHIVES.contains(archive)) {
      throw new IllegalArgumentException("no archive " + archive);
    }
    serving.add(archive);
  }

  void tellsItself(@Observes @Named("archive-started") String archive) {
    started(archive);
  }

  /** The first part of an archive is about to stop. */
  public void stopping(String archive) {
    serving.remove(archive);
  }

  boolean isServing() {
    return serving.containsAll(ARCHIVES);
  }
}
