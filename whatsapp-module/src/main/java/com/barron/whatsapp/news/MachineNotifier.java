package com.barron.whatsapp.news;

import com.barron.production.maintenance.signals.MachineRecovered;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Tells people what machines report, once there is a ticket for their trouble. */
@Singleton
class MachineNotifier {
  private final NewsSender newsSender;

  @Inject
  MachineNotifier(NewsSender newsSender) {
    this.newsSender = newsSender;
  }

  void on(@Observes MachineRecovered recovered) {
    String ticket = recovered.ticket().toString();
    newsSender.send(
        new News(
            NewsEvent.MACHINE_RECOVERED,
            TicketNotifier.about(ticket),
            Set.of(recovered.by()),
            ConcernedPeople.by(recovered.ticket()),
            (texts, names) ->
                new Reply(
                    texts.say("news.recovered", ticket, recovered.machine().toString()),
                    List.of(
                        Choice.command("DONE " + ticket, texts.say("news.promise.done")),
                        Choice.command(ticket, texts.say("news.show"))),
                    "")));
  }
}
