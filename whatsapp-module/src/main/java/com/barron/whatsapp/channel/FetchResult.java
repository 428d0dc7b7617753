package com.barron.whatsapp.channel;

/** What came of asking a provider for a file that somebody sent. */
public sealed interface FetchResult {
  /** The file. What it is, its content tells; what the provider says of it counts for nothing. */
  record Fetched(byte[] bytes) implements FetchResult {}

  /** The provider does not show it yet: it is tried again for a short while. */
  record NotYet(String reason) implements FetchResult {}

  /** The provider is in trouble, or away: it is tried again for a longer while. */
  record NoAnswer(String reason) implements FetchResult {}

  /** It is larger than was asked for. */
  record TooLarge() implements FetchResult {}

  /** It cannot be had: it is not there, or where it is we do not go. */
  record Refused(String reason) implements FetchResult {}
}
