package com.barron.api.resource;

import com.barron.api.call.ActionOutcome;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.MaintenanceJson;
import com.barron.api.representation.TicketActionJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.listing.Listing;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.ReportResult;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.listing.TicketEntry;
import com.barron.production.maintenance.promise.TicketPromises;
import com.barron.production.openwork.acknowledgement.AcknowledgementResult;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.people.NoSuchPersonException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;

/** Tickets: trouble is reported, taken care of, and over. */
@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TicketsResource {
  private static final int MOST_ENTRIES = 100;

  private final Listing<TicketEntry> tickets;
  private final RecordSet<TicketEntry> records;
  private final Maintenance maintenance;
  private final SubjectAcknowledgement acknowledgement;
  private final MaintenanceLookup lookup;
  private final TicketPromises promises;
  private final RecordCalls calls;
  private final Clock clock;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TicketsResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public TicketsResource(
      Listing<TicketEntry> tickets,
      Maintenance maintenance,
      SubjectAcknowledgement acknowledgement,
      MaintenanceLookup lookup,
      TicketPromises promises,
      RecordCalls calls,
      Clock clock) {
    this.tickets = tickets;
    this.records =
        new RecordSet<>("/tickets", ReferenceKind.TICKET, MaintenanceJson.TICKET, tickets);
    this.maintenance = maintenance;
    this.acknowledgement = acknowledgement;
    this.lookup = lookup;
    this.promises = promises;
    this.calls = calls;
    this.clock = clock;
  }

  @GET
  @Implements(Operation.LIST_TICKETS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_TICKETS, MaintenanceJson.TICKET, tickets, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_TICKET)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(MaintenanceJson.TICKET, tickets, ReferenceKind.TICKET, number, request);
  }

  @GET
  @Path("/{number}/entries")
  @Implements(Operation.LIST_TICKET_ENTRIES)
  public Response entries(@PathParam("number") String number) {
    Reference ticket = Responses.find(tickets, ReferenceKind.TICKET, number).number();
    return Responses.list(TicketActionJson.ENTRY, lookup.history(ticket, MOST_ENTRIES));
  }

  /** Reported by the person that the key belongs to. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.REPORT_TROUBLE)
  public Response report(@Context HttpServletRequest call, InputStream content) {
    return calls.create(Operation.REPORT_TROUBLE, records, call, content, this::reported);
  }

  private Reference reported(JsonInput input, PersonId by) {
    ReportResult result =
        maintenance.report(
            new ReportTrouble(
                input.get(MaintenanceJson.MACHINE_OF),
                input.get(MaintenanceJson.ISSUE_TYPE),
                input.get(MaintenanceJson.URGENCY),
                by));
    if (result instanceof ReportResult.Refused refused) {
      throw FieldProblem.noSuch(
          switch (refused.reason()) {
            case UNKNOWN_MACHINE -> MaintenanceJson.MACHINE_OF;
            case UNKNOWN_ISSUE_TYPE -> MaintenanceJson.ISSUE_TYPE;
          });
    }
    return ((ReportResult.Opened) result).ticket();
  }

  @POST
  @Path("/{number}/join")
  @Implements(Operation.JOIN_TICKET)
  public Response join(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.JOIN_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(maintenance.join(ticket, by)));
  }

  @POST
  @Path("/{number}/acknowledge")
  @Implements(Operation.ACKNOWLEDGE_TICKET)
  public Response acknowledge(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.ACKNOWLEDGE_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(acknowledgement.acknowledge(ticket, by, said(input))));
  }

  @POST
  @Path("/{number}/promise")
  @Implements(Operation.PROMISE_TICKET)
  public Response promise(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.PROMISE_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) ->
            outcome(promises.promise(ticket, PromisedTime.read(input, clock), by, said(input))));
  }

  @POST
  @Path("/{number}/wait-for-parts")
  @Implements(Operation.WAIT_FOR_PARTS)
  public Response waitForParts(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.WAIT_FOR_PARTS,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(maintenance.waitForParts(ticket, by, said(input))));
  }

  @POST
  @Path("/{number}/continue")
  @Implements(Operation.CONTINUE_TICKET)
  public Response partsArrived(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.CONTINUE_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(maintenance.partsArrived(ticket, by, said(input))));
  }

  @POST
  @Path("/{number}/resolve")
  @Implements(Operation.RESOLVE_TICKET)
  public Response resolve(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.RESOLVE_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(maintenance.resolve(ticket, by, said(input))));
  }

  @POST
  @Path("/{number}/reopen")
  @Implements(Operation.REOPEN_TICKET)
  public Response reopen(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.REOPEN_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(maintenance.reopen(ticket, by, said(input))));
  }

  @POST
  @Path("/{number}/note")
  @Implements(Operation.NOTE_TICKET)
  public Response note(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.NOTE_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(maintenance.note(ticket, by, said(input))));
  }

  @POST
  @Path("/{number}/assign")
  @Implements(Operation.ASSIGN_TICKET)
  public Response assign(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.ASSIGN_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) -> outcome(assigned(ticket, input, by)));
  }

  @POST
  @Path("/{number}/reprioritise")
  @Implements(Operation.REPRIORITISE_TICKET)
  public Response reprioritise(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.REPRIORITISE_TICKET,
        records,
        number,
        call,
        content,
        (ticket, input, by) ->
            outcome(maintenance.reprioritise(ticket, input.get(MaintenanceJson.URGENCY), by)));
  }

  private TicketResult assigned(Reference ticket, JsonInput input, PersonId by) {
    try {
      return maintenance.assign(ticket, new PersonId(input.get(TicketActionJson.ASSIGNEE)), by);
    } catch (NoSuchPersonException e) {
      throw FieldProblem.noSuch(TicketActionJson.ASSIGNEE);
    }
  }

  private static String said(JsonInput input) {
    return input.find(TicketActionJson.NOTE).orElse("");
  }

  /** A ticket that is theirs already is taken once more only when people are alerted of it. */
  private static ActionOutcome outcome(AcknowledgementResult result) {
    return result instanceof AcknowledgementResult.Taken
        ? ActionOutcome.done()
        : ActionOutcome.refused(ProblemType.WRONG_STATE, result.ticketStatus().orElseThrow());
  }

  private static ActionOutcome outcome(TicketResult result) {
    return result instanceof TicketResult.Refused refused
        ? ActionOutcome.refused(ProblemType.WRONG_STATE, refused.ticket().status())
        : ActionOutcome.done();
  }
}
