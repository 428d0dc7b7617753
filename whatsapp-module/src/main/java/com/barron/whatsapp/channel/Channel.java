package com.barron.whatsapp.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A provider by which messages reach people. Called outside any transaction; makes at most one
 * attempt, within a bounded time; never throws for what the provider does.
 */
public interface Channel {
  /** How long a request for a typing indicator may take. */
  Duration TYPING_TOTAL = Duration.ofSeconds(3);

  /** The name that identities carry, for example {@code twilio}. */
  String name();

  /** Whether it is configured. A message for a channel that is not waits. */
  boolean isOn();

  /** The longest text of one message, in UTF-16 units; longer replies are split before. */
  int longestText();

  /** Whether the provider limits the messages per second. */
  default boolean isPaced() {
    return true;
  }

  /** Whether only a {@link Template} reaches somebody who has not written for a day. */
  default boolean isWindowed() {
    return true;
  }

  /**
   * Whether a provider's code says that the person may not be written to freely, so that only a
   * {@link Template} reaches them.
   */
  default boolean needsTemplate(String errorCode) {
    return errorKind(errorCode) == ErrorKind.OUTSIDE_WINDOW;
  }

  /**
   * Whether a provider's code says that it took a message and cannot show its choices, so that they
   * reach the person as numbered text alone.
   */
  default boolean needsText(String errorCode) {
    return errorKind(errorCode) == ErrorKind.OURS;
  }

  /**
   * Whether a provider's code says that it took a message and could not deliver it for a temporary
   * reason, so that the same message may arrive a while later.
   */
  default boolean isTemporary(String errorCode) {
    return errorKind(errorCode).isTemporary();
  }

  /** Whether a provider's code says that the person wants nothing that they did not ask for. */
  default boolean saysOptOut(String errorCode) {
    return errorKind(errorCode) == ErrorKind.OPTED_OUT;
  }

  /**
   * Whether a text can be sent to people of a language who have not written for a day, as far as is
   * known here; true where no template is needed.
   */
  default boolean hasTemplate(Template.Name template, Locale language) {
    return !isWindowed();
  }

  /** Whose matter it is what a provider's code says. */
  default ErrorKind errorKind(String errorCode) {
    return ErrorKind.UNKNOWN_CODE;
  }

  /**
   * Hands a message to the provider once. When the person may not be written to freely, its
   * template goes instead; without one nothing goes.
   */
  SendResult send(Delivery delivery);

  /**
   * Asks the provider whether it holds a message for which the outcome of sending is unknown.
   *
   * @param taken ids of messages that are known to be others
   */
  MessageSearch find(Delivery delivery, Collection<String> taken);

  /**
   * Shows a person that their message was read and that an answer is being written, if the provider
   * can. Nothing depends on it, and a failure is not reported.
   *
   * @param inboundMessageId the provider's id of the message
   * @param worthwhile the indicator must not be sent after it, because the answer may be there by
   *     then
   */
  default void showTyping(String inboundMessageId, Deadline worthwhile) {}

  /** Whether the provider can show it. */
  default boolean showsTyping() {
    return false;
  }

  /**
   * Asks the provider once for a file that a person sent.
   *
   * @param reference as in {@link Content.Media}
   * @param most the largest file that is wanted, in bytes; never more than one more is read
   */
  default FetchResult fetch(String reference, int most) {
    return new FetchResult.Refused("this channel has no files");
  }

  /** What the provider said. */
  sealed interface MessageSearch {
    /** It was sent. */
    record Sent(String providerMessageId) implements MessageSearch {}

    /** The provider does not hold it. */
    record NotThere() implements MessageSearch {}

    /** The provider keeps no list that could be asked: only a status report gives the outcome. */
    record OnlyReports() implements MessageSearch {}

    /** The provider does not let us look, and will not until an operator acts. */
    record ListRefused(String reason) implements MessageSearch {}

    /** The provider could not say. */
    record NoAnswer(String reason) implements MessageSearch {}

    /** The id, if it was sent. */
    default Optional<String> id() {
      return this instanceof Sent sent ? Optional.of(sent.providerMessageId()) : Optional.empty();
    }
  }
}
