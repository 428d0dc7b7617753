package com.barron.api.resource;

import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.DefectJson;
import com.barron.production.quality.Defects;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The types of defects. */
@Path("/defect-types")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DefectTypesResource {
  private final Defects defects;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectTypesResource() {
    this(null);
  }

  @Inject
  public DefectTypesResource(Defects defects) {
    this.defects = defects;
  }

  @GET
  @Implements(Operation.LIST_DEFECT_TYPES)
  public Response list() {
    return Responses.list(DefectJson.DEFECT_TYPE, defects.types());
  }
}
