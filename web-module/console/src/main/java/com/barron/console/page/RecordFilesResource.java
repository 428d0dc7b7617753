package com.barron.console.page;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.Attachments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

  /** A file of this very record. */
  @GET
  @Path("/{number}/{id: [0-9]{1,18}}")
  public Response file(@PathParam("number") String number, @PathParam("id") long id) {
    AttachedFile file =
        attachments
            .open(id)
            .filter(found -> found.view().subject().toString().equals(number))
            .orElseThrow(NotFoundException::new);
    return FileResponse.attached(file.view().type(), file.bytes(), file.view().fileName());
  }
}
