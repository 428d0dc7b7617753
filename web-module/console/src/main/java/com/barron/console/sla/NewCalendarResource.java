package com.barron.console.sla;

import com.barron.console.page.Page;
import com.barron.console.session.FormInput;
import com.barron.production.sla.listing.SlaCalendars;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A calendar that is added. No deadline goes by it yet: there is nothing to look at before. */
@Path("/sla/calendars/new")
@Singleton
public class NewCalendarResource {
  private final CalendarPage calendarPage;
  private final SlaChange slaChange;
  private final SlaCalendars calendars;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public NewCalendarResource() {
    this(null, null, null);
  }

  @Inject
  public NewCalendarResource(
      CalendarPage calendarPage, SlaChange slaChange, SlaCalendars calendars) {
    this.calendarPage = calendarPage;
    this.slaChange = slaChange;
    this.calendars = calendars;
  }

  /** Empty, or with the times of another calendar. */
  @GET
  public Response form(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    return calendarPage.show(
        page,
        calendars
            .find(FormInput.text(request, "like"))
            .map(CalendarForm::like)
            .orElseGet(() -> CalendarForm.empty(page.time().reader())));
  }

  @POST
  public Response add(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    CalendarForm form = CalendarForm.of(request);
    List<FormProblem> problems = CalendarPage.problems(form);
    return problems.isEmpty()
        ? calendarPage.answer(page, form, SlaChange.save(page, () -> calendars.add(form.entry())))
        : calendarPage.refuse(page, form, problems);
  }
}
