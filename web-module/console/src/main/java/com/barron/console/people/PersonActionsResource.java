package com.barron.console.people;

import com.barron.console.page.FileResponse;
import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.console.session.ReturnPath;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.privacy.ErasureResult;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.Shifts;
import com.barron.production.people.roles.Teams;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.SlaCalendars;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to people: another role or team, a phone taken, everything erased. */
@Path("/actions/person/{id: [0-9]{1,18}}")
@Singleton
public class PersonActionsResource {
  private static final int LONGEST_TEAM = 100;

  private final RoleChanges roleChanges;
  private final Teams teams;
  private final Shifts shifts;
  private final SlaCalendars calendars;
  private final Enrolment enrolment;
  private final Privacy privacy;
  private final PeopleReader peopleReader;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PersonActionsResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public PersonActionsResource(
      RoleChanges roleChanges,
      Teams teams,
      Shifts shifts,
      SlaCalendars calendars,
      Enrolment enrolment,
      Privacy privacy,
      PeopleReader peopleReader) {
    this.roleChanges = roleChanges;
    this.teams = teams;
    this.shifts = shifts;
    this.calendars = calendars;
    this.enrolment = enrolment;
    this.privacy = privacy;
    this.peopleReader = peopleReader;
  }

  /** The role that somebody asked for confirms it; the one that the person has ends it. */
  @POST
  @Path("/role")
  public Response changeRole(@PathParam("id") long id, @Context HttpServletRequest request) {
    Role role =
        Stream.of(Role.values())
            .filter(known -> known.name().equals(FormInput.text(request, "role")))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    return answer(kind(roleChanges.change(new PersonId(id), role, by(request))), request);
  }

  @POST
  @Path("/team")
  public Response changeTeam(@PathParam("id") long id, @Context HttpServletRequest request) {
    String team = FormInput.text(request, "team").strip();
    if (team.length() > LONGEST_TEAM) {
      throw new BadRequestException();
    }
    Optional<String> joined =
        teams.join(new PersonId(id), Optional.of(team).filter(one -> !one.isEmpty()), by(request));
    return answer(
        joined.isEmpty() && !team.isEmpty() ? Outcome.Kind.UNKNOWN : Outcome.Kind.TEAM_CHANGED,
        request);
  }

  /** None: at any time. */
  @POST
  @Path("/shifts")
  public Response changeShifts(@PathParam("id") long id, @Context HttpServletRequest request) {
    String typed = FormInput.text(request, "shifts");
    Optional<String> calendar = calendars.find(typed).map(CalendarEntry::code);
    if (calendar.isEmpty() && !typed.isEmpty()) {
      throw new BadRequestException();
    }
    return answer(
        shifts.work(new PersonId(id), calendar, by(request))
            ? Outcome.Kind.SHIFTS_CHANGED
            : Outcome.Kind.UNKNOWN,
        request);
  }

  @POST
  @Path("/revoke")
  public Response revoke(@PathParam("id") long id, @Context HttpServletRequest request) {
    PersonId by = Visit.of(request).allowed(Permission.REVOKE).person().id();
    PersonId person = new PersonId(id);
    if (person.equals(by)) {
      return answer(Outcome.Kind.YOURSELF, request);
    }
    if (peopleReader.find(person).isEmpty()) {
      return answer(Outcome.Kind.UNKNOWN, request);
    }
    return answer(
        enrolment.revoke(person, by) instanceof RevokeResult.LastManager
            ? Outcome.Kind.LAST_MANAGER
            : Outcome.Kind.PERSON_REVOKED,
        request);
  }

  /** Gathered within one transaction, and written afterwards. */
  @POST
  @Path("/export")
  public Response export(@PathParam("id") long id, @Context HttpServletRequest request) {
    StreamingOutput archive =
        privacy.export(new PersonId(id), by(request)).orElseThrow(NotFoundException::new)::writeTo;
    return FileResponse.download(archive, "application/zip", "person-" + id + ".zip");
  }

  /** The page of whoever was erased is left: it has nothing more to tell. */
  @POST
  @Path("/erase")
  public Response erase(@PathParam("id") long id, @Context HttpServletRequest request) {
    ErasureResult result = privacy.erase(new PersonId(id), by(request));
    if (result instanceof ErasureResult.Refused refused) {
      return answer(
          switch (refused.reason()) {
            case UNKNOWN -> Outcome.Kind.UNKNOWN;
            case YOURSELF -> Outcome.Kind.YOURSELF;
            case LAST_MANAGER -> Outcome.Kind.LAST_MANAGER;
          },
          request);
    }
    return Response.seeOther(
            new Outcome(Outcome.Kind.PERSON_ERASED, Optional.empty()).on("/people"))
        .build();
  }

  private static Outcome.Kind kind(RoleChangeResult result) {
    if (result instanceof RoleChangeResult.Refused refused) {
      return switch (refused.reason()) {
        case UNKNOWN -> Outcome.Kind.UNKNOWN;
        case YOURSELF -> Outcome.Kind.YOURSELF;
        case ABOVE_OWN_ROLE -> Outcome.Kind.ABOVE_OWN_ROLE;
        case NOTHING_NEW -> Outcome.Kind.NOT_NOW;
        case ASKED_BY_YOU -> Outcome.Kind.ASKED_BY_YOU;
        case NOT_INDEPENDENT -> Outcome.Kind.NOT_INDEPENDENT;
        case LAST_MANAGER -> Outcome.Kind.LAST_MANAGER;
      };
    }
    if (result instanceof RoleChangeResult.Changed) {
      return Outcome.Kind.ROLE_CHANGED;
    }
    return result instanceof RoleChangeResult.RequestEnded
        ? Outcome.Kind.ROLE_KEPT
        : Outcome.Kind.SECOND_NEEDED;
  }

  private static PersonId by(HttpServletRequest request) {
    return Visit.of(request).known().person().id();
  }

  private static Response answer(Outcome.Kind kind, HttpServletRequest request) {
    return Response.seeOther(new Outcome(kind, Optional.empty()).on(ReturnPath.of(request)))
        .build();
  }
}
