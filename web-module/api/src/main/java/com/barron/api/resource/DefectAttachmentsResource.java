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

/** The attachments of defects. */
@Path("/defects/{number}/attachments")
@Singleton
public class DefectAttachmentsResource {
  private final AttachmentCalls attachments;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectAttachmentsResource() {
    this(null);
  }

  @Inject
  public DefectAttachmentsResource(AttachmentCalls attachments) {
    this.attachments = attachments;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Implements(Operation.LIST_DEFECT_ATTACHMENTS)
  public Response list(@PathParam("number") String number) {
    return attachments.list(ReferenceKind.DEFECT, number);
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_DEFECT_ATTACHMENT)
  public Response file(@PathParam("number") String number, @PathParam("id") String id) {
    return attachments.file(ReferenceKind.DEFECT, number, id);
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Implements(Operation.ADD_DEFECT_ATTACHMENT)
  public Response add(
      @PathParam("number") String number,
      @QueryParam("caption") String caption,
      @Context HttpServletRequest call,
      InputStream content) {
    return attachments.add(ReferenceKind.DEFECT, number, caption, call, content);
  }
}
