package com.barron.console.sla;

import com.barron.console.page.Page;
import com.barron.production.sla.DeadlinePreview;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.SlaCalendars;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A calendar: typed, looked at, saved. */
@Path("/sla/calendars/{code: [A-Z0-9_]{1,40}}")
@Singleton
public class CalendarResource {
  private final CalendarPage calendarPage;
  private final SlaChange slaChange;
  private final SlaCalendars calendars;
  private final DeadlinePreview deadlinePreview;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public CalendarResource() {
    this(null, null, null, null);
  }

  @Inject
  public CalendarResource(
      CalendarPage calendarPage,
      SlaChange slaChange,
      SlaCalendars calendars,
      DeadlinePreview deadlinePreview) {
    this.calendarPage = calendarPage;
    this.slaChange = slaChange;
    this.calendars = calendars;
    this.deadlinePreview = deadlinePreview;
  }

  @GET
  public Response form(
      @PathParam("code") String code, @Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    return calendarPage.show(page, CalendarForm.of(find(code)));
  }

  @POST
  public Response change(
      @PathParam("code") String code, @Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    find(code);
    CalendarForm form = CalendarForm.of(request).coded(code);
    List<FormProblem> problems = CalendarPage.problems(form);
    if (!problems.isEmpty()) {
      return calendarPage.refuse(page, form, problems);
    }
    CalendarEntry wanted = form.entry();
    if (SlaChange.isToBeSaved(request)) {
      return calendarPage.answer(
          page, form, SlaChange.save(page, () -> calendars.replace(wanted, form::isOf)));
    }
    return calendarPage.show(page, form, deadlinePreview.ofCalendar(code, wanted.working()));
  }

  private CalendarEntry find(String code) {
    return calendars.find(code).orElseThrow(NotFoundException::new);
  }
}
