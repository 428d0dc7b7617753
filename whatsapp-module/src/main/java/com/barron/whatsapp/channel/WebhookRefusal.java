package com.barron.whatsapp.channel;

import java.util.Locale;

/** Why a request of a provider is refused. */
public enum WebhookRefusal {
  /** The channel has no account here. */
  CHANNEL_OFF,
  /** Nothing is signed. */
  NOT_SIGNED,
  /** Signed with another token, for another address, or changed on its way. */
  WRONG_SIGNATURE,
  OTHER_ACCOUNT,
  OTHER_NUMBER,
  /** Signed, but not in a form that the provider posts. */
  NOT_CANONICAL,
  /** The signature covers several forms, and nobody knows which of them was signed. */
  AMBIGUOUS,
  /** Not in the format that was agreed. */
  MALFORMED,
  TOO_LARGE;

  /** For metrics and logs, such as {@code wrong-signature}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
