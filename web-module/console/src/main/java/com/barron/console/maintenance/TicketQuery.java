package com.barron.console.maintenance;

import com.barron.console.session.FormInput;
import com.barron.production.maintenance.listing.TicketFilter;
import com.barron.production.maintenance.listing.TicketFilter.Selection;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tickets a reader wants to see.
 *
 * @param machine as it was typed, also when it is none
 */
public record TicketQuery(Selection show, Optional<PersonId> assignee, String machine) {
  private static final int LONGEST_MACHINE = 20;

  static TicketQuery of(HttpServletRequest request) {
    String person = FormInput.text(request, "assignee");
    String machine = FormInput.text(request, "machine").strip();
    return new TicketQuery(
        Stream.of(Selection.values())
            .filter(known -> known.name().equals(FormInput.text(request, "show")))
            .findFirst()
            .orElse(Selection.NOT_ENDED),
        Optional.of(person)
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(id -> new PersonId(Long.parseLong(id))),
        machine.substring(0, Math.min(machine.length(), LONGEST_MACHINE)));
  }

  /** Whether something was typed for a machine that is the number of none. */
  public boolean isMisread() {
    return !machine.isEmpty() && reference().isEmpty();
  }

  TicketFilter filter() {
    return new TicketFilter(show, assignee, reference());
  }

  private Optional<Reference> reference() {
    return Reference.parse(ReferenceKind.MACHINE, machine);
  }

  /** The address of this very list. */
  public String address() {
    return "/console/maintenance/list?show="
        + show
        + assignee.map(person -> "&assignee=" + person.value()).orElse("")
        + (machine.isEmpty()
            ? ""
            : "&machine=" + URLEncoder.encode(machine, StandardCharsets.UTF_8));
  }
}
