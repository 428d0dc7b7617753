package com.barron.web.attachments;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The attachments of a record. Always to be saved and never to be shown by themselves: whatever
 * hides in a file must not run as a page of ours. Reached only where the simulator is on (see the
 * gate), until there is a log-in.
 */
@Path("/attachments")
@Singleton
public class AttachmentsResource {
  private final Attachments attachments;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public AttachmentsResource() {
    this(null);
  }

  @Inject
  public AttachmentsResource(Attachments attachments) {
    this.attachments = attachments;
  }

  /** What a record has, in the order in which it was added. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<AttachmentJson> of(@QueryParam("of") @DefaultValue("") String subject) {
    Reference record =
        Reference.parse(subject)
            .filter(reference -> Attachments.KINDS.contains(reference.kind()))
            .orElseThrow(NotFoundException::new);
    return attachments.of(record).stream().map(AttachmentJson::of).toList();
  }

  /** A file. */
  @GET
  @Path("/{id: [0-9]{1,18}}")
  public Response file(@PathParam("id") long id, @Context HttpServletResponse headers) {
    AttachedFile file = attachments.open(id).orElseThrow(NotFoundException::new);
    // Set and not added: there is a policy for pages already.
    headers.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    headers.setHeader("X-Content-Type-Options", "nosniff");
    return Response.ok(file.bytes(), file.view().type().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + file.view().fileName() + "\"")
        .build();
  }

  /**
   * An attachment as a page sees it.
   *
   * @param name a name of ours for the file
   * @param size in bytes
   * @param caption what its sender wrote: text, to be escaped by whoever shows it
   * @param at the instant in ISO 8601, UTC
   */
  public record AttachmentJson(
      long id, String name, String type, int size, String caption, String at) {
    static AttachmentJson of(AttachmentView view) {
      return new AttachmentJson(
          view.id(),
          view.fileName(),
          view.type().mediaType(),
          view.size(),
          view.caption(),
          view.at().toString());
    }
  }
}
