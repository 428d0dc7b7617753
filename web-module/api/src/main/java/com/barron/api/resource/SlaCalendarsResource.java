package com.barron.api.resource;

import com.barron.api.call.Answers;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.SlaJson;
import com.barron.production.sla.listing.SlaCalendars;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** When time counts. */
@Path("/sla-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SlaCalendarsResource {
  private final SlaCalendars calendars;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SlaCalendarsResource() {
    this(null);
  }

  @Inject
  public SlaCalendarsResource(SlaCalendars calendars) {
    this.calendars = calendars;
  }

  @GET
  @Implements(Operation.LIST_SLA_CALENDARS)
  public Response list() {
    return Answers.list(SlaJson.CALENDAR, calendars.all());
  }
}
