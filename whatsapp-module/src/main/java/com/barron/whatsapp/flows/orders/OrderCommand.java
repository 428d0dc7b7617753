package com.barron.whatsapp.flows.orders;

import com.barron.production.access.Permission;
import com.barron.production.orders.OrderAction;
import com.barron.production.orders.OrderExecution;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.NextSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes an order one step further. Its words alone mean something else, or nothing. */
public record OrderCommand(
    OrderAction action, OrderTransition transition, Orders orders, OrderExecution execution)
    implements ChatCommand {
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}) ?(?:%|percent)?");
  private static final int ALL = 100;

  /** A command of the domain. */
  @FunctionalInterface
  interface OrderTransition {
    OrderResult take(OrderExecution execution, Reference order, int percent, PersonId by);
  }

  /** All of them. */
  public static List<ChatCommand> all(Orders orders, OrderExecution execution) {
    return List.of(
        new OrderCommand(
            OrderAction.START, (it, order, any, by) -> it.start(order, by), orders, execution),
        new OrderCommand(OrderAction.PROGRESS, OrderExecution::progress, orders, execution),
        new OrderCommand(
            OrderAction.COMPLETE,
            (it, order, any, by) -> it.complete(order, by),
            orders,
            execution),
        new OrderCommand(
            OrderAction.CANCEL, (it, order, any, by) -> it.cancel(order, by), orders, execution));
  }

  @Override
  public String id() {
    return action.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.ORDER);
  }

  @Override
  public boolean asksForNumber() {
    return false;
  }

  @Override
  public boolean takes(String more) {
    return action == OrderAction.PROGRESS ? PERCENT.matcher(more).matches() : more.isEmpty();
  }

  @Override
  public Permission permission() {
    return action.permission();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return said.whenFound(orders.find(said.subject()), order -> taken(said, speaker, translations));
  }

  private CommandOutcome taken(CommandInvocation said, Speaker speaker, Translations translations) {
    int percent = percent(said.more());
    if (percent > ALL) {
      return CommandOutcome.said(
          Message.of("order.percent"), Message.of(CommandParser.text(this, "how")));
    }
    OrderResult result = transition.take(execution, said.subject(), percent, speaker.person());
    if (result instanceof OrderResult.Done done) {
      OrderView order = done.order();
      return CommandOutcome.said(
              Message.of(CommandParser.text(this, "said"), said.number(), order.percentComplete()))
          .then(new NextSteps(speaker, translations).order(order));
    }
    return result instanceof OrderResult.Refused refused
        ? refused(refused.order(), speaker, translations)
        : said.unknown();
  }

  private static int percent(String more) {
    var matcher = PERCENT.matcher(more);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Says in which status the order is, and what holds it. */
  private static CommandOutcome refused(
      OrderView order, Speaker speaker, Translations translations) {
    var lines = new ArrayList<Message>();
    lines.add(
        Message.of(
            "order.refused",
            order.number().toString(),
            translations.say("order.status." + order.status())));
    if (order.status() == OrderStatus.ON_HOLD) {
      lines.add(
          Message.of(
              "status.held",
              order.heldBy().stream().map(Reference::toString).collect(Collectors.joining(", "))));
    }
    return new CommandOutcome(lines, List.of())
        .then(new NextSteps(speaker, translations).order(order));
  }
}
