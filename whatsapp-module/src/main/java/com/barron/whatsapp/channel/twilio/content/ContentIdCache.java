package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.channel.twilio.api.AttemptFailedException;
import com.barron.whatsapp.channel.twilio.api.TwilioApi;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The ids of our content resources, as far as they are known. They are asked for in the background;
 * until then, and without them, choices are numbered text.
 */
@Singleton
public class ContentIdCache implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(ContentIdCache.class);
  private static final Duration TOTAL = Duration.ofSeconds(14);

  /** An approval takes minutes to days. */
  private static final Duration WHEN_FOUND = Duration.ofMinutes(10);

  private static final Duration WHEN_NOT_FOUND = Duration.ofMinutes(1);

  private final Optional<ContentClient> contentClient;
  private final Clock clock;
  private volatile Map<String, String> ids = Map.of();

  /** Several messages may be on their way with one that is refused: the second one knows it too. */
  private Set<String> everFound = Set.of();

  private Instant due = Instant.MIN;

  @Inject
  public ContentIdCache(Settings settings, Clock clock) {
    this(
        settings.twilio().map(account -> new ContentClient(TwilioApi.client(account, TOTAL))),
        clock);
  }

  public ContentIdCache(Optional<ContentClient> contentClient, Clock clock) {
    this.contentClient = contentClient;
    this.clock = clock;
  }

  /** Empty when there is none, or it is not approved where it has to be. */
  public Optional<String> id(String name) {
    return Optional.ofNullable(ids.get(name));
  }

  /**
   * Leaves one out that Twilio refused, until it is asked again.
   *
   * @return whether it is one of those that were found, so that the next message has another form
   */
  public synchronized boolean distrust(String id) {
    if (!everFound.contains(id)) {
      return false;
    }
    Map<String, String> fewer = new HashMap<>(ids);
    fewer.values().remove(id);
    ids = Map.copyOf(fewer);
    return true;
  }

  /** Soon after the start, and then to see whether it is time to ask again. */
  @Override
  public Schedule schedule() {
    return Schedule.everySeconds(5);
  }

  /** Asks Twilio when the interval is over. Never throws. */
  @Override
  public synchronized void run() {
    if (contentClient.isEmpty() || clock.instant().isBefore(due)) {
      return;
    }
    try {
      Map<String, String> found = usable(contentClient.get());
      if (!found.equals(ids)) {
        LOG.infof(
            "twilio content found usable=%d of=%d", found.size(), ContentDefinition.all().size());
      }
      ids = found;
      everFound = Set.copyOf(found.values());
    } catch (AttemptFailedException e) {
      LOG.infof("twilio content not asked for reason=\"%s\" usable=%d", e.getMessage(), ids.size());
    }
    due = clock.instant().plus(ids.isEmpty() ? WHEN_NOT_FOUND : WHEN_FOUND);
  }

  private static Map<String, String> usable(ContentClient contentClient) {
    Map<String, String> found = contentClient.ids();
    found
        .keySet()
        .retainAll(ContentDefinition.all().stream().map(ContentDefinition::name).toList());
    for (ContentDefinition definition : ContentDefinition.all()) {
      String id = found.get(definition.name());
      if (id != null
          && definition.isTemplate()
          && !contentClient.approval(id).equals(ContentClient.APPROVED)) {
        found.remove(definition.name());
      }
    }
    return Map.copyOf(found);
  }
}
