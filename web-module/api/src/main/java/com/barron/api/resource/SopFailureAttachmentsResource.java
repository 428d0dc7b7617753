package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The attachments of failures of steps. */
@Path("/sop-failures/{number}/attachments")
@Singleton
public class SopFailureAttachmentsResource {
  private final AttachmentCalls attachments;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SopFailureAttachmentsResource() {
    this(null);
  }

  @Inject
  public SopFailureAttachmentsResource(AttachmentCalls attachments) {
    this.attachments = attachments;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Implements(Operation.LIST_SOP_FAILURE_ATTACHMENTS)
  public Response list(@PathParam("number") String number) {
    return attachments.list(ReferenceKind.SOP_FAILURE, number);
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_SOP_FAILURE_ATTACHMENT)
  public Response file(@PathParam("number") String number, @PathParam("id") String id) {
    return attachments.file(ReferenceKind.SOP_FAILURE, number, id);
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Implements(Operation.ADD_SOP_FAILURE_ATTACHMENT)
  public Response add(
      @PathParam("number") String number,
      @QueryParam("caption") String caption,
      @Context HttpServletRequest call,
      InputStream content) {
    return attachments.add(ReferenceKind.SOP_FAILURE, number, caption, call, content);
  }
}
