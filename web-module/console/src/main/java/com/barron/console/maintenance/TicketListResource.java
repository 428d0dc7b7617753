package com.barron.console.maintenance;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.access.Role;
import com.barron.production.maintenance.listing.TicketEntry;
import com.barron.production.maintenance.listing.TicketsByTime;
import com.barron.production.people.People;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tickets as a list, the newest first. */
@Path("/maintenance/list")
@Singleton
public class TicketListResource {
  private static final int SHOWN = 50;

  private final Pages pages;
  private final TicketsByTime tickets;
  private final People people;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TicketListResource() {
    this(null, null, null);
  }

  @Inject
  public TicketListResource(Pages pages, TicketsByTime tickets, People people) {
    this.pages = pages;
    this.tickets = tickets;
    this.people = people;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    TicketQuery query = TicketQuery.of(request);
    Optional<Reference> after =
        Reference.parse(ReferenceKind.TICKET, FormInput.text(request, "after"));
    List<TicketEntry> found =
        query.isMisread() ? List.of() : tickets.read(query.filter(), after, SHOWN + 1);
    ListPage<TicketEntry> list = ListPage.of(found, SHOWN, TicketEntry::number, after.isEmpty());
    Page page =
        pages.page(
            request,
            uri,
            list.records().stream().map(TicketEntry::reporter),
            list.records().stream().flatMap(one -> one.assignee().stream()));
    return pages.answer("tickets", page, Map.of("list", list, "query", query, "staff", staff()));
  }

  private List<StaffMember> staff() {
    return people.staff(List.of(), Set.of(Role.TECHNICIAN, Role.ENGINEER)).stream()
        .sorted(Comparator.comparing(StaffMember::name))
        .toList();
  }
}
