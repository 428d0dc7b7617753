package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.call.Answers;
import com.barron.api.call.CallBody;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.representation.PersonJson;
import com.barron.api.schema.JsonInput;
import com.barron.api.schema.Representation;
import com.barron.production.access.Role;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.InviteResult;
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

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PeopleResource() {
    this(null, null);
  }

  @Inject
  public PeopleResource(People people, Enrolment enrolment) {
    this.people = people;
    this.enrolment = enrolment;
  }

  @GET
  @Implements(Operation.LIST_PEOPLE)
  public Response list() {
    return Answers.list(PersonJson.PERSON, people.staff(List.of(), EnumSet.allOf(Role.class)));
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_PERSON)
  public Response read(@PathParam("id") String id) {
    return answer(200, PersonJson.PERSON, person(id));
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
      return answer(201, PersonJson.INVITE, invited.invite());
    }
    throw FieldProblem.of(PersonJson.ROLE, Code.CHOICE, "a role that is not above one's own");
  }

  @POST
  @Path("/{id}/revoke")
  @Implements(Operation.REVOKE_PERSON)
  public Response revoke(@PathParam("id") String id, @Context HttpServletRequest call) {
    int lost = enrolment.revoke(person(id).id(), Caller.of(call).key().person());
    return answer(200, PersonJson.REVOCATION, lost);
  }

  private StaffMember person(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw Answers.notFound();
    }
    PersonId wanted = new PersonId(Long.parseLong(id));
    return people.staff(Set.of(wanted), Set.of()).stream()
        .filter(person -> person.id().equals(wanted))
        .findFirst()
        .orElseThrow(Answers::notFound);
  }

  private static <T> Response answer(int status, Representation<T> representation, T told) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(representation.write(told).toString())
        .build();
  }
}
