package com.barron.console.machines;

import com.barron.console.page.ChatLink;
import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.Records;
import com.barron.console.session.FormInput;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageRequest;
import com.barron.production.maintenance.listing.MachineEntry;
import com.barron.production.maintenance.listing.TicketEntry;
import com.barron.production.maintenance.listing.TicketFilter;
import com.barron.production.maintenance.listing.TicketsByTime;
import com.barron.production.maintenance.reliability.MachineReliability;
import com.barron.production.maintenance.signals.SignalLog;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines of the plant. */
@Path("/machines")
@Singleton
public class MachinesResource {
  private static final int CODES = 60;
  private static final int RECENT = 20;
  private static final Duration WATCHED = Duration.ofDays(365);
  private static final Criterion IN_USE = new Criterion("active", true);

  private final Pages pages;
  private final Records<MachineEntry> machines;
  private final TicketsByTime tickets;
  private final MachineReliability reliability;
  private final SignalLog signals;
  private final Optional<ChatLink> chat;
  private final Clock clock;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MachinesResource() {
    this(null, null, null, null, null, Optional.empty(), null);
  }

  @Inject
  public MachinesResource(
      Pages pages,
      Listing<MachineEntry> machines,
      TicketsByTime tickets,
      MachineReliability reliability,
      SignalLog signals,
      Settings settings,
      Clock clock) {
    this(pages, machines, tickets, reliability, signals, ChatLink.of(settings), clock);
  }

  private MachinesResource(
      Pages pages,
      Listing<MachineEntry> machines,
      TicketsByTime tickets,
      MachineReliability reliability,
      SignalLog signals,
      Optional<ChatLink> chat,
      Clock clock) {
    this.pages = pages;
    this.machines = new Records<>("machines", ReferenceKind.MACHINE, machines);
    this.tickets = tickets;
    this.reliability = reliability;
    this.signals = signals;
    this.chat = chat;
    this.clock = clock;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    return machines.typed(request).orElseGet(() -> all(request, uri));
  }

  private Response all(HttpServletRequest request, UriInfo uri) {
    ListPage<MachineEntry> list = machines.read(request);
    Map<Reference, Integer> open =
        tickets.countOpen(list.records().stream().map(MachineEntry::number).toList());
    return pages.answer(
        "machines",
        pages.page(request, uri),
        Map.of("list", list, "open", open, "typed", Records.wanted(request)));
  }

  @GET
  @Path("/{number: MACH-[0-9]{1,9}}")
  public Response machine(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Reference reference = RecordNumber.of(ReferenceKind.MACHINE, number);
    MachineEntry machine = machines.find(reference);
    List<TicketEntry> recent =
        tickets.read(TicketFilter.on(reference), Optional.empty(), RECENT + 1);
    Instant now = clock.instant();
    Page page =
        pages.page(
            request,
            uri,
            recent.stream().map(TicketEntry::reporter),
            recent.stream().flatMap(one -> one.assignee().stream()));
    return pages.answer(
        "machine",
        page,
        Map.of(
            "machine", machine,
            "tickets", recent.stream().limit(RECENT).toList(),
            "hasMore", recent.size() > RECENT,
            "reliability", reliability.of(reference, now.minus(WATCHED), now),
            "signals", signals.page(reference, PageRequest.first(RECENT)).records(),
            "code", chat.map(link -> MachineCode.of(machine, link))));
  }

  /** To be printed. The number may be typed: of some providers we know its id alone. */
  @GET
  @Path("/codes")
  public Response codes(@Context HttpServletRequest request, @Context UriInfo uri) {
    String typed = FormInput.text(request, "phone");
    Optional<ChatLink> link = typed.isBlank() ? chat : ChatLink.typed(typed);
    ListPage<MachineEntry> list =
        ListPage.read(machines.listing(), CODES, FormInput.text(request, "after"), List.of(IN_USE));
    List<MachineCode> codes =
        link.stream()
            .flatMap(to -> list.records().stream().map(one -> MachineCode.of(one, to)))
            .toList();
    return pages.answer(
        "machine-codes",
        pages.page(request, uri),
        Map.of(
            "list",
            list,
            "codes",
            codes,
            "phone",
            typed.isBlank() ? chat.map(ChatLink::number).orElse("") : typed,
            "isWrong",
            link.isEmpty() && !typed.isBlank()));
  }
}
