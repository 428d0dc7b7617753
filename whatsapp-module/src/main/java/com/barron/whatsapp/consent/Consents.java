package com.barron.whatsapp.consent;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;

/**
 * Whether people want messages that they did not ask for. Answers are not meant. Methods that
 * change something take part in the caller's transaction, if there is one.
 */
public interface Consents {
  /** Whether a person wants news, whatever the way to them. */
  boolean wantsNews(PersonId person);

  /**
   * A person said so in the chat, for all that is theirs. Who wants news again wants them on each
   * way; a provider that still does not carry them tells so at the next message.
   */
  void said(PersonId person, boolean wantsNews);

  /** The provider told what somebody said to it. */
  void told(Identity identity, boolean wantsNews);

  /** The provider refused a message, because somebody wants no news. */
  void refused(Identity identity);

  /** As {@link #refused(Identity)}, by the provider's id of the message. */
  void refused(String channel, String providerMessageId);
}
