package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tickets: taken, waiting, done, opened again, noted, assigned, more or less urgent. */
@Path("/actions/ticket")
@Singleton
public class TicketActionsResource {
  private static final Set<ReferenceKind> TICKETS = Set.of(ReferenceKind.TICKET);

  private final Maintenance maintenance;
  private final SubjectAcknowledgement acknowledgement;
  private final FormAnswer formAnswer;
  private final AccessPolicy accessPolicy;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TicketActionsResource() {
    this(null, null, null, null);
  }

  @Inject
  public TicketActionsResource(
      Maintenance maintenance,
      SubjectAcknowledgement acknowledgement,
      FormAnswer formAnswer,
      AccessPolicy accessPolicy) {
    this.maintenance = maintenance;
    this.acknowledgement = acknowledgement;
    this.formAnswer = formAnswer;
    this.accessPolicy = accessPolicy;
  }

  @POST
  @Path("/assign")
  public Response assign(@Context HttpServletRequest request) {
    Command command = Command.of(request, TICKETS);
    String person = FormInput.text(request, "person");
    Optional<PersonId> assignee =
        Optional.of(person)
            .filter(typed -> typed.matches("[0-9]{1,18}"))
            .map(typed -> new PersonId(Long.parseLong(typed)))
            .filter(one -> accessPolicy.allows(one, Permission.TAKE_CARE));
    return assignee.isEmpty()
        ? command.answer(Outcome.Kind.ASSIGNEE_UNFIT)
        : answer(command, maintenance.assign(command.subject(), assignee.get(), command.by()));
  }

  @POST
  @Path("/urgency")
  public Response reprioritise(@Context HttpServletRequest request) {
    Command command = Command.of(request, TICKETS);
    Priority urgency =
        Stream.of(Priority.values())
            .filter(priority -> priority.name().equals(FormInput.text(request, "urgency")))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    return answer(command, maintenance.reprioritise(command.subject(), urgency, command.by()));
  }

  @POST
  @Path("/{verb: [a-z]{1,20}}")
  public Response handle(
      @PathParam("verb") String verb, @Context HttpServletRequest request, @Context UriInfo uri) {
    TicketCommand wanted = TicketCommand.find(verb).orElseThrow(NotFoundException::new);
    Command command = Command.of(request, TICKETS);
    return formAnswer.of(command, execute(wanted, command), request, uri);
  }

  private Outcome.Kind execute(TicketCommand wanted, Command command) {
    if (wanted == TicketCommand.NOTE && command.note().isEmpty()) {
      return Outcome.Kind.NOTE_NEEDED;
    }
    if (wanted == TicketCommand.ACKNOWLEDGE && command.note().isEmpty()) {
      return DecisionsResource.kind(
          acknowledgement.acknowledge(command.subject(), command.by(), ""));
    }
    return kind(wanted.execute(maintenance, command.subject(), command.by(), command.note()));
  }

  private static Response answer(Command command, TicketResult result) {
    return command.answer(kind(result));
  }

  private static Outcome.Kind kind(TicketResult result) {
    if (result instanceof TicketResult.Unknown) {
      return Outcome.Kind.UNKNOWN;
    }
    return TicketCommand.isDone(result) ? Outcome.Kind.TICKET_CHANGED : Outcome.Kind.NOT_NOW;
  }
}
