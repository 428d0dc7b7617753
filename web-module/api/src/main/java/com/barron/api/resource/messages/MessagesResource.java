package com.barron.api.resource.messages;

import com.barron.api.access.Caller;
import com.barron.api.call.RecordKey;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.MessageJson;
import com.barron.production.messages.Messages;
import com.barron.production.messages.RedriveResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Messages: how they fare, what they say, and sending dead ones after all. */
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MessagesResource {
  private final Messages messages;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MessagesResource() {
    this(null);
  }

  @Inject
  public MessagesResource(Messages messages) {
    this.messages = messages;
  }

  @GET
  @Implements(Operation.LIST_MESSAGES)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_MESSAGES, MessageJson.MESSAGE, messages::page, uri);
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_MESSAGE)
  public Response read(@PathParam("id") String id) {
    return message(RecordKey.of(id));
  }

  @GET
  @Path("/{id}/content")
  @Implements(Operation.READ_MESSAGE_CONTENT)
  public Response content(@PathParam("id") String id, @Context HttpServletRequest call) {
    return messages
        .content(RecordKey.of(id), Caller.of(call).key().person())
        .map(text -> Responses.state(MessageJson.CONTENT, text))
        .orElseThrow(Responses::notFound);
  }

  @POST
  @Path("/{id}/redrive")
  @Implements(Operation.REDRIVE_MESSAGE)
  public Response redrive(@PathParam("id") String id, @Context HttpServletRequest call) {
    long key = RecordKey.of(id);
    RedriveResult result = messages.redrive(key, Caller.of(call).key().person());
    return switch (result) {
      case REDRIVEN -> message(key);
      case UNKNOWN -> throw Responses.notFound();
      case NOT_DEAD -> throw new ProblemException(Problem.because(ProblemType.WRONG_STATE, result));
    };
  }

  private Response message(long id) {
    return messages
        .find(id)
        .map(message -> Responses.state(MessageJson.MESSAGE, message))
        .orElseThrow(Responses::notFound);
  }
}
