package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.DefectJson;
import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.Attachments;
import com.barron.production.listing.Listing;
import com.barron.production.quality.listing.DefectEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The attachments of defects: always to be saved, never to be shown by themselves. */
@Path("/defects/{number}/attachments")
@Singleton
public class DefectAttachmentsResource {
  private final Listing<DefectEntry> defects;
  private final Attachments attachments;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectAttachmentsResource() {
    this(null, null);
  }

  @Inject
  public DefectAttachmentsResource(Listing<DefectEntry> defects, Attachments attachments) {
    this.defects = defects;
    this.attachments = attachments;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Implements(Operation.LIST_DEFECT_ATTACHMENTS)
  public Response list(@PathParam("number") String number) {
    Reference defect = Answers.find(defects, ReferenceKind.DEFECT, number).number();
    return Answers.list(DefectJson.ATTACHMENT, attachments.of(defect));
  }

  /** A file of this very defect. */
  @GET
  @Path("/{id}")
  @Implements(Operation.READ_DEFECT_ATTACHMENT)
  public Response file(@PathParam("number") String number, @PathParam("id") String id) {
    Reference defect = Answers.reference(ReferenceKind.DEFECT, number);
    if (!id.matches("[0-9]{1,18}")) {
      throw Answers.notFound();
    }
    AttachedFile file =
        attachments
            .open(Long.parseLong(id))
            .filter(found -> found.view().subject().equals(defect))
            .orElseThrow(Answers::notFound);
    return Response.ok(file.bytes(), file.view().type().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + file.view().fileName() + "\"")
        .build();
  }
}
