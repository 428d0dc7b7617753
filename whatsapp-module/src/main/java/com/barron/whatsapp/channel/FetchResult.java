package com.barron.whatsapp.channel;

/** The outcome of one attempt to fetch a file that a person sent. */
public sealed interface FetchResult {
  /** The file. Its type is detected from its content; what the provider says of it is ignored. */
  record Fetched(byte[] bytes) implements FetchResult {}

  /** The provider does not have it yet: retried for a short time. */
  record NotYet(String reason) implements FetchResult {}

  /** The provider fails or is not reachable: retried for a longer time. */
  record NoAnswer(String reason) implements FetchResult {}

  /** It is larger than was asked for. */
  record TooLarge() implements FetchResult {}

  /** It cannot be fetched: it does not exist, or its address is not allowed. */
  record Refused(String reason) implements FetchResult {}
}
