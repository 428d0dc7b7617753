package com.barron.whatsapp.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the product was told by its environment.
 *
 * @param twilio empty: the channel is off
 * @param meta empty: the channel is off
 * @param publicUrl the base that providers were told to call, without a trailing slash
 * @param openEnrolment whether an unknown sender is enrolled at once
 * @param simulator whether the phone in the browser is there
 * @param senders how many messages one node hands to providers at the same time
 * @param sendsPerSecond how many messages of a channel all nodes together hand over in a second
 * @param lifetimes how long things of a conversation last
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
    Lifetimes lifetimes,
    Set<String> mediaHosts) {
  /** How many messages leave at the same time unless something else is said. */
  public static final int USUAL_SENDERS = 16;

  /** What Twilio allows a WhatsApp sender unless it agreed to something else. */
  public static final int USUAL_SENDS_PER_SECOND = 80;

  public Settings {
    mediaHosts = Set.copyOf(mediaHosts);
  }

  public Settings(
      Optional<TwilioAccount> twilio,
      Optional<MetaAccount> meta,
      URI publicUrl,
      boolean openEnrolment,
      boolean simulator,
      int senders,
      int sendsPerSecond,
      Lifetimes lifetimes) {
    this(
        twilio,
        meta,
        publicUrl,
        openEnrolment,
        simulator,
        senders,
        sendsPerSecond,
        lifetimes,
        Set.of());
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
        Lifetimes.USUAL);
  }
}
