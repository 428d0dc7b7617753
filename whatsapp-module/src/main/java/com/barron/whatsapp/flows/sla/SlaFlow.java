package com.barron.whatsapp.flows.sla;

import com.barron.production.maintenance.TicketDetails;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.LookupFlow;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.util.Optional;

/** Tells how much time a ticket has left. */
public final class SlaFlow {
  private SlaFlow() {}

  public static Flow of(Lookup<TicketDetails> tickets) {
    return new LookupFlow<>("sla", "ticket", tickets, true);
  }

  /** Until when whoever takes care said that it will be done. */
  static Optional<Message> expected(SlaView sla, TimeText timeText, Translations translations) {
    return sla.expected()
        .map(until -> Message.of("sla.expected", timeText.at(until, translations::say)));
  }

  static Message health(SlaView sla, Translations translations) {
    return Message.of(
        "sla." + sla.health(), DurationText.inWords(sla.warningBefore(), translations::say));
  }

  /** A clock that has ended has no time to tell. */
  static Optional<Message> time(SlaView sla, Translations translations) {
    return switch (sla.health()) {
      case ON_TRACK, WARNING, PAUSED ->
          Optional.of(
              Message.of("sla.remaining", DurationText.brief(sla.remaining(), translations::say)));
      case BREACHED ->
          Optional.of(
              Message.of(
                  "sla.overdue", DurationText.brief(sla.remaining().negated(), translations::say)));
      case MET, MISSED -> Optional.empty();
    };
  }
}
