package com.barron.console.page;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.FileType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The files on defects, tickets and failures of steps. */
@Path("/files")
@Singleton
public class RecordFilesResource {
  private final Attachments attachments;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public RecordFilesResource() {
    this(null);
  }

  @Inject
  public RecordFilesResource(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * A file of this very record. Pictures were encoded anew when they came in and may be shown; a
   * document is always saved.
   */
  @GET
  @Path("/{number}/{id: [0-9]{1,18}}")
  public Response file(@PathParam("number") String number, @PathParam("id") long id) {
    AttachedFile file =
        attachments
            .open(id)
            .filter(found -> found.view().subject().toString().equals(number))
            .orElseThrow(NotFoundException::new);
    String disposition = file.view().type() == FileType.PDF ? "attachment" : "inline";
    return Response.ok(file.bytes(), file.view().type().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition + "; filename=\"" + file.view().fileName() + "\"")
        .build();
  }
}
