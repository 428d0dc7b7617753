package com.barron.api.resource;

import com.barron.api.call.Responses;
import com.barron.api.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the type of a problem leads to: what it means, and what to do. Needs no key. */
@Path("/problems")
@Singleton
public class ProblemsResource {
  @GET
  @Path("/{slug}")
  @Produces(MediaType.TEXT_PLAIN)
  public String explain(@PathParam("slug") String slug) {
    ProblemType type = ProblemType.of(slug).orElseThrow(Responses::notFound);
    return type.status() + " " + type.title() + "\n\n" + type.remedy() + "\n";
  }
}
