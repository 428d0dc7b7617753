package com.barron.whatsapp.alerts.delivery;

import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.TicketDetails;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the domain, by one statement for all tickets and one for all orders. */
@Singleton
class DomainSubjectFacts implements SubjectFacts {
  private final MaintenanceLookup maintenanceLookup;
  private final Orders orders;

  @Inject
  DomainSubjectFacts(MaintenanceLookup maintenanceLookup, Orders orders) {
    this.maintenanceLookup = maintenanceLookup;
    this.orders = orders;
  }

  @Override
  public Map<Reference, List<String>> of(Collection<Reference> subjects) {
    var facts = new HashMap<Reference, List<String>>();
    List<Reference> tickets = of(ReferenceKind.TICKET, subjects);
    if (!tickets.isEmpty()) {
      maintenanceLookup
          .tickets(tickets)
          .forEach((number, ticket) -> facts.put(number, facts(ticket)));
    }
    List<Reference> ordered = of(ReferenceKind.ORDER, subjects);
    if (!ordered.isEmpty()) {
      orders.products(ordered).forEach((number, product) -> facts.put(number, List.of(product)));
    }
    return facts;
  }

  private static List<Reference> of(ReferenceKind kind, Collection<Reference> subjects) {
    return subjects.stream().filter(subject -> subject.kind() == kind).distinct().toList();
  }

  private static List<String> facts(TicketDetails ticket) {
    return List.of(ticket.machine() + " " + ticket.machineName(), ticket.fault());
  }
}
