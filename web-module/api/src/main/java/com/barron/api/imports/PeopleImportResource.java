package com.barron.api.imports;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.production.imports.ImportSubject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Many people at once. */
@Path("/people/import")
@Singleton
public class PeopleImportResource {
  private final ImportCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PeopleImportResource() {
    this(null);
  }

  @Inject
  public PeopleImportResource(ImportCalls calls) {
    this.calls = calls;
  }

  @POST
  @Implements(Operation.IMPORT_PEOPLE)
  public Response load(
      @Context HttpServletRequest call, @Context UriInfo uri, InputStream content) {
    return calls.load(ImportSubject.PEOPLE, call, uri, content);
  }

  @GET
  @Path("/template")
  @Implements(Operation.READ_PEOPLE_TEMPLATE)
  public Response template(@Context UriInfo uri) {
    return calls.template(ImportSubject.PEOPLE, uri);
  }
}
