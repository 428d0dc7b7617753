package com.barron.console.conversations;

import com.barron.whatsapp.conversation.supervision.ConversationPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a list goes on, in an address: microseconds and id. */
final class ListKey {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");

  private ListKey() {}

  /** Empty when it is none: the list begins then. */
  static Optional<ConversationPage.Key> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new ConversationPage.Key(
                Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  static String of(ConversationPage.Key key) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, key.heardAt()) + "-" + key.id();
  }
}
