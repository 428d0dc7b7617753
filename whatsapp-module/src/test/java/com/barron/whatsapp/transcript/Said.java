package com.barron.whatsapp.transcript;

/** What the person does. */
public sealed interface Said {
  /** Types a text. */
  record Typed(String text) implements Said {}

  /** Taps a choice. @param id the canonical answer behind it */
  record Tapped(String id) implements Said {}

  /** Sends something that is not text. @param kind in lower case, for example {@code image} */
  record Sent(String kind) implements Said {}
}
