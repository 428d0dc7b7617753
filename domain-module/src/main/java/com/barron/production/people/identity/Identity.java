package com.barron.production.people.identity;

import java.util.List;

/**
 * The identity of a person on a channel.
 *
 * @param channel the channel's name: {@code twilio}, {@code meta}, {@code simulator}
 * @param kind what the value is
 * @param value the phone number in E.164 with its plus sign, or the user id; at most 140 characters
 */
public record Identity(String channel, IdentityKind kind, String value) {
  private static final int LONGEST = 140;

  public Identity {
    if (channel == null || kind == null || value == null || value.isBlank()) {
      throw new IllegalArgumentException("an identity needs a channel, a kind and a value");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("an identity is at most " + LONGEST + " characters long");
    }
  }

  /** In all forms in which a channel may write it, first as it is written here. */
  public List<Identity> forms() {
    return kind == IdentityKind.PHONE
        ? PhoneNumberForms.of(value).stream()
            .map(form -> new Identity(channel, kind, form))
            .toList()
        : List.of(this);
  }

  /** In the one form that stands for all. */
  public Identity canonical() {
    return kind == IdentityKind.PHONE
        ? new Identity(channel, kind, PhoneNumberForms.canonical(value))
        : this;
  }

  /**
   * The language in which somebody is first spoken to, an IETF tag: that of the country of their
   * phone number as far as it tells one, else English.
   */
  public String firstLanguage() {
    return kind == IdentityKind.PHONE ? LanguageGuess.of(value) : LanguageGuess.ENGLISH;
  }

  /** Tells the channel and the kind only: the value is personal data and must not reach a log. */
  @Override
  public String toString() {
    return channel + ":" + kind;
  }
}
