package com.barron.api.imports;

import com.barron.api.access.Caller;
import com.barron.api.call.RecordKey;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.ImportJson;
import com.barron.production.imports.ImportView;
import com.barron.production.imports.Imports;
import com.barron.production.imports.ReversalResult;
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
import java.util.List;

/** What became of imports, and taking one back. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ImportsResource {
  private final Imports imports;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ImportsResource() {
    this(null);
  }

  @Inject
  public ImportsResource(Imports imports) {
    this.imports = imports;
  }

  @GET
  @Implements(Operation.LIST_IMPORTS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_IMPORTS, ImportJson.IMPORT, imports::page, uri);
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_IMPORT)
  public Response read(@PathParam("id") String id) {
    return answer(known(id));
  }

  @GET
  @Path("/{id}/rows")
  @Implements(Operation.LIST_IMPORT_ROWS)
  public Response rows(@PathParam("id") String id, @Context UriInfo uri) {
    long found = known(id).id();
    return Responses.page(
        Operation.LIST_IMPORT_ROWS, ImportJson.ROW, request -> imports.rows(found, request), uri);
  }

  @POST
  @Path("/{id}/reverse")
  @Implements(Operation.REVERSE_IMPORT)
  public Response reverse(@PathParam("id") String id, @Context HttpServletRequest call) {
    ReversalResult result = imports.reverse(RecordKey.of(id), Caller.of(call).key().person());
    if (result instanceof ReversalResult.Reversed reversed) {
      return answer(reversed.view());
    }
    if (result instanceof ReversalResult.Refused refused) {
      Problem because = Problem.because(ProblemType.WRONG_STATE, refused.reason());
      throw new ProblemException(
          new Problem(
              because.type(),
              because.detail()
                  + refused.record().map(number -> " It is " + number + ".").orElse(""),
              List.of(),
              because.reason()));
    }
    throw Responses.notFound();
  }

  private ImportView known(String id) {
    return imports.find(RecordKey.of(id)).orElseThrow(Responses::notFound);
  }

  private static Response answer(ImportView view) {
    return Response.ok(ImportJson.IMPORT.write(view).toString(), MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
