package com.barron.console.maintenance;

import com.barron.console.action.TicketCommand;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.RecordPage;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.TicketDetails;
import com.barron.production.maintenance.TicketLogEntry;
import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.people.People;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tickets of the plant. */
@Path("/maintenance")
@Singleton
public class MaintenanceResource implements RecordPage {
  private static final int SHOWN = 200;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final OpenWork openWork;
  private final MaintenanceLookup maintenanceLookup;
  private final SlaClocks slaClocks;
  private final Attachments attachments;
  private final People people;
  private final Clock clock;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MaintenanceResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public MaintenanceResource(
      Pages pages,
      OpenWork openWork,
      MaintenanceLookup maintenanceLookup,
      SlaClocks slaClocks,
      Attachments attachments,
      People people,
      Clock clock) {
    this.pages = pages;
    this.openWork = openWork;
    this.maintenanceLookup = maintenanceLookup;
    this.slaClocks = slaClocks;
    this.attachments = attachments;
    this.people = people;
    this.clock = clock;
  }

  @GET
  public Response board(@Context HttpServletRequest request, @Context UriInfo uri) {
    String typed = FormInput.text(request, "number");
    Optional<Reference> number = Reference.parse(ReferenceKind.TICKET, typed);
    if (number.flatMap(one -> maintenanceLookup.ticket(one).found()).isPresent()) {
      return RecordNumber.seeOther("maintenance", number.get());
    }
    Page page = pages.page(request, uri);
    BoardView board = read(page);
    Page named = pages.naming(page, board.people());
    return pages.answer(
        "board",
        named,
        pages.versioned("board-part", named, Map.of("board", board, "typed", typed)));
  }

  /** The board's part that is asked for again. */
  @GET
  @Path("/board")
  public Response boardPart(
      @Context HttpServletRequest http, @Context UriInfo uri, @Context Request request) {
    Page page = pages.page(http, uri);
    BoardView board = read(page);
    return pages.part(
        "board-part",
        pages.naming(page, board.people()),
        Map.of("board", board, "typed", ""),
        request);
  }

  @GET
  @Path("/{number: MAINT-[0-9]{1,9}}")
  public Response ticket(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    return show(RecordNumber.of(ReferenceKind.TICKET, number), request, uri);
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.TICKET;
  }

  @Override
  public Response show(Reference reference, HttpServletRequest request, UriInfo uri) {
    TicketDetails ticket =
        maintenanceLookup.ticket(reference).found().orElseThrow(NotFoundException::new);
    List<TicketLogEntry> history = maintenanceLookup.history(reference, HISTORY);
    List<AttachmentView> files = attachments.of(reference);
    Optional<SlaView> sla = slaClocks.status(reference, clock.instant()).found();
    Page page =
        pages.page(
            request,
            uri,
            Stream.of(ticket.reporter()),
            ticket.assignee().stream(),
            files.stream().map(AttachmentView::by),
            history.stream().map(TicketLogEntry::by),
            history.stream().flatMap(entry -> entry.assignee().stream()));
    return pages.answer(
        "ticket",
        page,
        Map.of(
            "ticket", ticket,
            "files", files,
            "history", history,
            "sla", sla,
            "commands", TicketCommand.of(ticket.status()),
            "staff", staff(page)));
  }

  /** To whom a ticket can be given. */
  private List<StaffMember> staff(Page page) {
    return page.may(Permission.DIRECT_TICKET)
        ? people.staff(List.of(), Set.of(Role.TECHNICIAN, Role.ENGINEER)).stream()
            .sorted(Comparator.comparing(StaffMember::name))
            .toList()
        : List.of();
  }

  private BoardView read(Page page) {
    OpenItems open = openWork.list(WorkList.OPEN_TICKETS, page.reader().id(), SHOWN);
    return BoardView.of(
        open, maintenanceLookup.tickets(open.items().stream().map(OpenItem::number).toList()));
  }
}
