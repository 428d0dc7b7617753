package com.barron.console.maintenance;

import com.barron.production.maintenance.TicketDetails;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open tickets by their state.
 *
 * @param total how many are open, also those that are not shown
 */
public record BoardView(List<Card> cards, int total) {
  /** The columns, in the order of a ticket's life. */
  public static final List<TicketStatus> COLUMNS =
      List.of(TicketStatus.OPEN, TicketStatus.ACKNOWLEDGED, TicketStatus.WAITING_FOR_PARTS);

  private static final Comparator<Card> SOONEST =
      Comparator.comparing(card -> card.due().orElse(Instant.MAX));

  public BoardView {
    cards = List.copyOf(cards);
  }

  /**
   * @param due its deadline; empty while its clock does not run
   */
  public record Card(TicketDetails ticket, Optional<Instant> due, Optional<Instant> expected) {}

  static BoardView of(OpenItems open, Map<Reference, TicketDetails> details) {
    List<Card> cards =
        open.items().stream()
            .filter(item -> details.containsKey(item.number()))
            .map(item -> card(item, details.get(item.number())))
            .sorted(SOONEST)
            .toList();
    return new BoardView(cards, open.total());
  }

  /** What is due first comes first. */
  public List<Card> column(TicketStatus status) {
    return cards.stream().filter(card -> card.ticket().status() == status).toList();
  }

  List<PersonId> people() {
    return cards.stream().flatMap(card -> card.ticket().assignee().stream()).toList();
  }

  private static Card card(OpenItem item, TicketDetails ticket) {
    return new Card(ticket, item.due(), item.expected());
  }
}
