package com.barron.whatsapp.channel;

import com.barron.whatsapp.metrics.Metrics;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The channels that are configured, by name. */
@Singleton
public class Channels {
  /** What every channel takes; the length for a channel that is switched off now. */
  private static final int SAFE_LENGTH = 1_000;

  private final Map<String, Channel> byName;

  @Inject
  Channels(@Any Instance<Channel> all, Metrics metrics) {
    this(all.stream().map(channel -> new MeteredChannel(channel, metrics)));
  }

  private Channels(Stream<? extends Channel> all) {
    this.byName =
        all.filter(Channel::isOn)
            .collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
  }

  /** The given channels, as far as they are on. */
  public static Channels of(Channel... channels) {
    return new Channels(Stream.of(channels));
  }

  /** Empty when the channel is not configured here. */
  public Optional<Channel> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of the channels that are on. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** Whether only a template reaches somebody there who has not written for a day. */
  public boolean isWindowed(String name) {
    return named(name).map(Channel::isWindowed).orElse(true);
  }

  /** How long a text may be on a channel. */
  public int longestText(String name) {
    return named(name).map(Channel::longestText).orElse(SAFE_LENGTH);
  }
}
