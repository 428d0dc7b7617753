package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody joins the ticket that is open, or wants another one. */
enum Joining {
  JOIN,
  NEW;

  /** Understands one or the other, and a yes or no. */
  static OneOf<Joining> parser() {
    return new OneOf<>(
        Joining::options,
        Enum::name,
        id -> Stream.of(values()).filter(one -> one.name().equals(id)).findFirst());
  }

  private static List<Option> options(Turn turn) {
    Wording wording = turn.wording();
    return Stream.of(values())
        .map(
            one ->
                new Option(
                    one.name(),
                    wording.say("maintenance.join." + one),
                    wording.words("maintenance.join." + one.name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  static boolean isJoin(Optional<Joining> answer) {
    return answer.filter(JOIN::equals).isPresent();
  }
}
