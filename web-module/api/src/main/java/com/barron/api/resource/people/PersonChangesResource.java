package com.barron.api.resource.people;

import com.barron.api.access.Caller;
import com.barron.api.call.CallBody;
import com.barron.api.call.RecordKey;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.PersonJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.privacy.ErasureResult;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.Teams;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;

/** What becomes of people: another role, another team, or nothing but a pseudonym. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class PersonChangesResource {
  private final People people;
  private final RoleChanges roleChanges;
  private final Teams teams;
  private final Privacy privacy;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PersonChangesResource() {
    this(null, null, null, null);
  }

  @Inject
  public PersonChangesResource(
      People people, RoleChanges roleChanges, Teams teams, Privacy privacy) {
    this.people = people;
    this.roleChanges = roleChanges;
    this.teams = teams;
    this.privacy = privacy;
  }

  /** A role below the person's own counts at once; any other one somebody else confirms. */
  @POST
  @Path("/{id}/role")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.CHANGE_ROLE)
  public Response role(
      @PathParam("id") String id, @Context HttpServletRequest call, InputStream content) {
    JsonInput input = JsonInput.read(CallBody.read(content), PersonJson.ROLE_REQUEST);
    StaffMember person = person(id);
    RoleChangeResult result =
        roleChanges.change(person.id(), input.get(PersonJson.ROLE), Caller.of(call).key().person());
    if (result instanceof RoleChangeResult.Refused refused) {
      throw new ProblemException(Problem.because(type(refused.reason()), refused.reason()));
    }
    return Responses.state(
        result instanceof RoleChangeResult.SecondNeeded ? 202 : 200, PersonJson.PERSON, person(id));
  }

  private static ProblemType type(RoleChangeResult.Reason reason) {
    return switch (reason) {
      case ASKED_BY_YOU, NOT_INDEPENDENT -> ProblemType.SECOND_PERSON_NEEDED;
      case UNKNOWN, YOURSELF, ABOVE_OWN_ROLE, NOTHING_NEW, LAST_MANAGER -> ProblemType.WRONG_STATE;
    };
  }

  @POST
  @Path("/{id}/team")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.CHANGE_TEAM)
  public Response team(
      @PathParam("id") String id, @Context HttpServletRequest call, InputStream content) {
    JsonInput input = JsonInput.read(CallBody.read(content), PersonJson.TEAM_REQUEST);
    teams.join(person(id).id(), input.find(PersonJson.TEAM), Caller.of(call).key().person());
    return Responses.state(PersonJson.PERSON, person(id));
  }

  @POST
  @Path("/{id}/erase")
  @Implements(Operation.ERASE_PERSON)
  public Response erase(@PathParam("id") String id, @Context HttpServletRequest call) {
    ErasureResult result =
        privacy.erase(new PersonId(RecordKey.of(id)), Caller.of(call).key().person());
    if (result instanceof ErasureResult.Erased erased) {
      return Responses.state(PersonJson.ERASURE, erased);
    }
    ErasureResult.Reason reason = ((ErasureResult.Refused) result).reason();
    throw reason == ErasureResult.Reason.UNKNOWN
        ? Responses.notFound()
        : new ProblemException(Problem.because(ProblemType.WRONG_STATE, reason));
  }

  private StaffMember person(String id) {
    PersonId wanted = new PersonId(RecordKey.of(id));
    return people.staff(Set.of(wanted), Set.of()).stream()
        .filter(person -> person.id().equals(wanted))
        .findFirst()
        .orElseThrow(Responses::notFound);
  }
}
