package com.barron.whatsapp.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The configuration of the product, from environment variables.
 *
 * @param twilio empty: the channel is off
 * @param meta empty: the channel is off
 * @param publicUrl the base that providers were told to call, without a trailing slash
 * @param openEnrolment whether an unknown sender is enrolled at once
 * @param simulator whether the phone in the browser is there
 * @param senders how many messages one node hands to providers at the same time
 * @param sendsPerSecond how many messages of a channel all nodes together hand over in a second
 * @param conversationTimeouts when a conversation is idle, and how long messages are kept
 * @param rateLimits how many messages are taken from one person
 * @param channelOrder the names of all channels; the first ones are preferred for what we start
 * @param warmUp for how long dialogues are played before a node takes requests; zero: not at all
 * @param mediaHosts hosts from which files may be fetched, besides those of the providers
 */
public record Settings(
    Optional<TwilioAccount> twilio,
    Optional<MetaAccount> meta,
    URI publicUrl,
    boolean openEnrolment,
    boolean simulator,
    int senders,
    int sendsPerSecond,
    ConversationTimeouts conversationTimeouts,
    RateLimits rateLimits,
    List<String> channelOrder,
    Duration warmUp,
    Set<String> mediaHosts) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** How many messages leave at the same time unless something else is said. */
  public static final int USUAL_SENDERS = 16;

  /** On which channel a person is reached first unless something else is said. */
  public static final List<String> USUAL_CHANNELS = List.of("twilio", "meta", "simulator");

  /** What Twilio allows a WhatsApp sender unless it agreed to something else. */
  public static final int USUAL_SENDS_PER_SECOND = 80;

  /** Long enough to load what a message runs through; to compile all of it takes minutes. */
  public static final Duration USUAL_WARM_UP = Duration.ofSeconds(20);

  public Settings {
    channelOrder = List.copyOf(channelOrder);
    mediaHosts = Set.copyOf(mediaHosts);
  }

  /**
   * Whether others than this machine can reach the product: a real provider delivers to it, or its
   * address is public. What lets a visitor be anybody needs more care then.
   */
  public boolean isExposed() {
    return !isLoopback(publicUrl)
        || twilio.filter(account -> !isLoopback(account.apiBaseUrl())).isPresent()
        || meta.filter(account -> !isLoopback(account.apiBaseUrl())).isPresent();
  }

  private static boolean isLoopback(URI address) {
    return LOOPBACK.contains(address.getHost());
  }

  /**
   * Reads an environment without a server, for a command.
   *
   * @param environment the value of a variable; null when it is not set
   * @throws IllegalArgumentException with every problem in its message, when something is wrong
   */
  public static Settings of(UnaryOperator<String> environment) {
    var reading = new SettingsParser(environment);
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", reading.problems()));
    }
    return reading.settings();
  }

  public Settings(
      Optional<TwilioAccount> twilio, URI publicUrl, boolean openEnrolment, boolean simulator) {
    this(twilio, publicUrl, openEnrolment, simulator, USUAL_SENDERS);
  }

  public Settings(
      Optional<TwilioAccount> twilio,
      URI publicUrl,
      boolean openEnrolment,
      boolean simulator,
      int senders) {
    this(
        twilio,
        Optional.empty(),
        publicUrl,
        openEnrolment,
        simulator,
        senders,
        USUAL_SENDS_PER_SECOND,
        ConversationTimeouts.USUAL);
  }

  public Settings(
      Optional<TwilioAccount> twilio,
      Optional<MetaAccount> meta,
      URI publicUrl,
      boolean openEnrolment,
      boolean simulator,
      int senders,
      int sendsPerSecond,
      ConversationTimeouts conversationTimeouts) {
    this(
        twilio,
        meta,
        publicUrl,
        openEnrolment,
        simulator,
        senders,
        sendsPerSecond,
        conversationTimeouts,
        RateLimits.USUAL,
        USUAL_CHANNELS,
        Duration.ZERO,
        Set.of());
  }
}
