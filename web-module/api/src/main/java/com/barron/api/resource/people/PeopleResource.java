package com.barron.api.resource.people;

import com.barron.api.access.Caller;
import com.barron.api.call.CallBody;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.RecordKey;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.PersonJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.access.Role;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.people.privacy.Privacy.PersonalArchive;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** People: who they are, how somebody new joins, and how a lost phone loses its rights. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class PeopleResource {
  private final People people;
  private final Enrolment enrolment;
  private final Privacy privacy;

  /** Why nobody lost anything. */
  private enum NotRevoked {
    /** Without a manager nobody could make one. */
    LAST_MANAGER
  }

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PeopleResource() {
    this(null, null, null);
  }

  @Inject
  public PeopleResource(People people, Enrolment enrolment, Privacy privacy) {
    this.people = people;
    this.enrolment = enrolment;
    this.privacy = privacy;
  }

  @GET
  @Implements(Operation.LIST_PEOPLE)
  public Response list() {
    return Responses.list(PersonJson.PERSON, people.staff(List.of(), EnumSet.allOf(Role.class)));
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_PERSON)
  public Response read(@PathParam("id") String id) {
    return Responses.state(200, PersonJson.PERSON, person(id));
  }

  /**
   * The code is told this once; so the call cannot be repeated, and another one is another code.
   */
  @POST
  @Path("/invites")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.INVITE_PERSON)
  public Response invite(@Context HttpServletRequest call, InputStream content) {
    JsonInput input = JsonInput.read(CallBody.read(content), PersonJson.INVITE_REQUEST);
    InviteResult result =
        enrolment.invite(
            Caller.of(call).key().person(), input.get(PersonJson.NAME), input.get(PersonJson.ROLE));
    if (result instanceof InviteResult.Invited invited) {
      return Responses.state(201, PersonJson.INVITE, invited.invite());
    }
    throw FieldProblem.of(PersonJson.ROLE, Code.CHOICE, "a role that is not above one's own");
  }

  @POST
  @Path("/{id}/revoke")
  @Implements(Operation.REVOKE_PERSON)
  public Response revoke(@PathParam("id") String id, @Context HttpServletRequest call) {
    RevokeResult result = enrolment.revoke(person(id).id(), Caller.of(call).key().person());
    if (result instanceof RevokeResult.Revoked revoked) {
      return Responses.state(200, PersonJson.REVOCATION, revoked.identities());
    }
    throw new ProblemException(Problem.because(ProblemType.WRONG_STATE, NotRevoked.LAST_MANAGER));
  }

  /** Gathered within one transaction, and written afterwards. */
  @GET
  @Path("/{id}/export")
  @Produces("application/zip")
  @Implements(Operation.EXPORT_PERSON)
  public Response export(@PathParam("id") String id, @Context HttpServletRequest call) {
    PersonalArchive archive =
        privacy
            .export(new PersonId(RecordKey.of(id)), Caller.of(call).key().person())
            .orElseThrow(Responses::notFound);
    StreamingOutput content = archive::writeTo;
    return Responses.file(content, "application/zip", "person-" + id + ".zip").build();
  }

  private StaffMember person(String id) {
    PersonId wanted = new PersonId(RecordKey.of(id));
    return people.staff(Set.of(wanted), Set.of()).stream()
        .filter(person -> person.id().equals(wanted))
        .findFirst()
        .orElseThrow(Responses::notFound);
  }
}
