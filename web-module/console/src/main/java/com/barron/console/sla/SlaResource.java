package com.barron.console.sla;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.access.Permission;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.SlaCalendars;
import com.barron.production.sla.listing.SlaPolicies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the clocks go by: policies, and the calendars that they name. */
@Path("/sla")
@Singleton
public class SlaResource {
  private final Pages pages;
  private final SlaPolicies policies;
  private final SlaCalendars calendars;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SlaResource() {
    this(null, null, null);
  }

  @Inject
  public SlaResource(Pages pages, SlaPolicies policies, SlaCalendars calendars) {
    this.pages = pages;
    this.policies = policies;
    this.calendars = calendars;
  }

  @GET
  public Response both(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = pages.page(request, uri);
    List<CalendarEntry> all = calendars.all();
    return pages.answer(
        "sla",
        page,
        Map.of(
            "policies", policies.all(),
            "calendars", all,
            "names",
                all.stream().collect(Collectors.toMap(CalendarEntry::code, CalendarEntry::name)),
            "hours", all.stream().collect(Collectors.toMap(CalendarEntry::code, CalendarForm::of)),
            "mayChange", page.may(Permission.CHANGE_SLA)));
  }
}
