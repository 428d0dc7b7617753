package com.barron.whatsapp.outbox.view;

import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.ErrorKind;

/** Why a message did not arrive, as people who know no codes are told it. */
public enum FailureReason {
  /** It did not leave in time. */
  EXPIRED,
  /** Nobody knows whether it was sent. */
  UNCERTAIN,
  /** The person is not on WhatsApp, or cannot be reached there. */
  PERSON,
  /** They were written to too often. */
  PERSON_MUST_WAIT,
  /** They were silent for 24 hours, and no template says this. */
  OUTSIDE_WINDOW,
  /** They want nothing that they did not ask for. */
  OPTED_OUT,
  /** Our account, token or number. */
  OPERATOR,
  RESTRICTED,
  /** The template is not there, or not approved. */
  TEMPLATE,
  /** The provider was busy. */
  PASSING,
  LIMIT,
  /** The provider does not take it in this form. */
  OURS,
  OTHER;

  /** What a code of a provider, or a reason of ours, means. */
  public static FailureReason of(Channels channels, String channel, String code) {
    return switch (code) {
      case "expired" -> EXPIRED;
      case "unknown-outcome" -> UNCERTAIN;
      case "outside-window" -> OUTSIDE_WINDOW;
      default ->
          of(
              channels
                  .named(channel)
                  .map(one -> one.errorKind(code))
                  .orElse(ErrorKind.UNKNOWN_CODE));
    };
  }

  private static FailureReason of(ErrorKind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case PERSON_MUST_WAIT -> PERSON_MUST_WAIT;
      case OUTSIDE_WINDOW -> OUTSIDE_WINDOW;
      case OPTED_OUT -> OPTED_OUT;
      case OPERATOR -> OPERATOR;
      case RESTRICTED -> RESTRICTED;
      case TEMPLATE -> TEMPLATE;
      case PASSING -> PASSING;
      case LIMIT, DAILY_LIMIT -> LIMIT;
      case UNCERTAIN -> UNCERTAIN;
      case OURS -> OURS;
      case UNKNOWN_CODE -> OTHER;
    };
  }
}
