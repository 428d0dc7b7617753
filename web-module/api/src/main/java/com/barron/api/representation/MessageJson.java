package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.ValueType;
import com.barron.production.messages.MessageEntry;
import com.barron.production.messages.MessageEntry.Direction;
import com.barron.production.messages.MessageEntry.Sending;
import com.barron.production.messages.MessageState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Messages in JSON: how they fare. What they say has a scope of its own. */
public final class MessageJson {
  private static final Field<Direction> DIRECTION =
      new Field<>(
          "direction",
          ValueType.oneOf(Direction.class),
          "Whether a person says it.",
          Direction.OUT);
  private static final Field<String> CHANNEL =
      CommonFields.note("channel", "What carries it.", 32, "twilio");
  private static final Field<Long> PERSON =
      CommonFields.person("person", "Whose conversation it belongs to.");
  private static final Field<MessageState> STATE =
      new Field<>(
          "state",
          ValueType.oneOf(MessageState.class),
          "Where one of ours stands; a dead one will not leave by itself.",
          MessageState.SENT);

  /** A message. */
  public static final Representation<MessageEntry> MESSAGE =
      Representation.<MessageEntry>named("Message")
          .with(key("id", "Its key."), MessageEntry::id)
          .with(DIRECTION, MessageEntry::direction)
          .with(CHANNEL, MessageEntry::channel)
          .perhaps(PERSON, message -> CommonFields.id(message.person()))
          .with(
              CommonFields.text("kind", "text, tap, reply, or what kind of file it is.", "reply"),
              message -> word(message.kind()))
          .with(CommonFields.instant("at", "When it was said, or decided."), MessageEntry::at)
          .with(
              CommonFields.text(
                  "correlationId",
                  "The same for a person's message and what was said to it; the log has it.",
                  "4f7d2c1a90b3"),
              MessageEntry::correlation)
          .perhaps(STATE, of(sending -> Optional.of(sending.state())))
          .perhaps(
              CommonFields.count("attempts", "How often it was handed to the provider.", 1),
              of(sending -> Optional.of((long) sending.attempts())))
          .perhaps(
              CommonFields.text("delivery", "How far it got, as the provider says.", "delivered"),
              of(sending -> sending.delivery().map(MessageJson::word)))
          .perhaps(
              CommonFields.text("errorCode", "Why the last attempt failed.", "63016"),
              of(Sending::errorCode))
          .perhaps(
              CommonFields.instant("sentAt", "When the provider took it."), of(Sending::sentAt))
          .perhaps(
              CommonFields.instant("deliveredAt", "When it reached the phone."),
              of(Sending::deliveredAt))
          .perhaps(CommonFields.instant("readAt", "When it was read."), of(Sending::readAt))
          .perhaps(key("repeats", "The message that it sends again."), of(Sending::repeats));

  /** What a message says. */
  public static final Representation<String> CONTENT =
      Representation.<String>named("MessageContent")
          .with(
              new Field<>(
                  "text",
                  ValueType.text(0, 8192),
                  "As the journal keeps it.",
                  "Defect DEF-98766 recorded."),
              Function.identity());

  public static final List<Field<?>> FILTERS =
      List.of(
          DIRECTION,
          CHANNEL,
          PERSON,
          STATE,
          CommonFields.instant("from", "Not before this moment."),
          CommonFields.instant("to", "Before this moment."));

  private MessageJson() {}

  private static Field<Long> key(String name, String description) {
    return new Field<>(name, ValueType.whole(1, Long.MAX_VALUE), description, 4711L);
  }

  private static <V> Function<MessageEntry, Optional<V>> of(Function<Sending, Optional<V>> part) {
    return message -> message.sending().flatMap(part);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
