package com.barron.whatsapp.news;

import com.barron.production.maintenance.IssueType;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketView;
import com.barron.production.maintenance.TicketWasHandled;
import com.barron.production.maintenance.TicketWasOpened;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.QuotedText;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people what happens to tickets. */
@Singleton
class TicketNotifier {
  /** What is said of an action; of the others nobody is told. */
  private record ActionNews(NewsEvent event, String text) {}

  private static final Map<TicketAction, ActionNews> BY_ACTION =
      Map.of(
          TicketAction.WAIT_FOR_PARTS, new ActionNews(NewsEvent.TICKET_WAITS, "news.waits"),
          TicketAction.CONTINUE, new ActionNews(NewsEvent.TICKET_CONTINUED, "news.continued"),
          TicketAction.RESOLVE, new ActionNews(NewsEvent.TICKET_RESOLVED, "news.resolved"),
          TicketAction.REOPEN, new ActionNews(NewsEvent.TICKET_REOPENED, "news.reopened"),
          TicketAction.ASSIGN, new ActionNews(NewsEvent.TICKET_ASSIGNED, "news.assigned"));

  private final Maintenance maintenance;
  private final NewsSender newsSender;

  @Inject
  TicketNotifier(Maintenance maintenance, NewsSender newsSender) {
    this.maintenance = maintenance;
    this.newsSender = newsSender;
  }

  void on(@Observes TicketWasOpened opened) {
    if (opened.urgency() != Priority.HIGH) {
      return;
    }
    String ticket = opened.ticket().toString();
    newsSender.send(
        new News(
            NewsEvent.HIGH_TICKET_OPENED,
            about(ticket),
            Set.of(opened.by()),
            ConcernedPeople.by(opened.ticket()),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.opened",
                        ticket,
                        opened.machine().toString(),
                        texts.name(issue(opened.issueTypeCode())),
                        texts.say("level." + opened.urgency()),
                        names.of(opened.by())),
                    List.of(
                        Choice.command("ACK " + ticket, texts.say("alert.ack")),
                        Choice.command(ticket, texts.say("news.show"))),
                    "")));
  }

  void on(@Observes TicketWasHandled handled) {
    ActionNews news = BY_ACTION.get(handled.action());
    if (news == null) {
      return;
    }
    TicketView ticket = maintenance.find(handled.ticket()).found().orElseThrow();
    String number = ticket.number().toString();
    newsSender.send(
        new News(
            news.event(),
            about(number),
            Set.of(handled.by()),
            ConcernedPeople.by(ticket.number()).followedBy(maintenance.followers(ticket.number())),
            (texts, names) ->
                new Reply(
                    texts.say(
                            news.text(),
                            number,
                            ticket.machine().toString(),
                            texts.name(issue(ticket.issueTypeCode())),
                            names.of(handled.by()))
                        + note(handled.note()),
                    List.of(Choice.command(number, texts.say("news.show"))),
                    "")));
  }

  /** What was said of it, below. */
  private static String note(String said) {
    return said.isEmpty() ? "" : "\n" + QuotedText.of(said);
  }

  /** The same for all news of one ticket. */
  static String about(String ticket) {
    return "ticket-" + ticket;
  }

  /** What the plant calls it; a type that is not in use any more by its code. */
  private String issue(String code) {
    return maintenance.issueTypes().stream()
        .filter(type -> type.code().equals(code))
        .map(IssueType::name)
        .findFirst()
        .orElse(code);
  }
}
