package com.barron.console.sla;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.sla.DeadlinePreview;
import com.barron.production.sla.listing.CalendarChange;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A calendar: typed, looked at, saved. */
@Path("/sla/calendars/{code: [A-Z0-9_]{1,40}}")
@Singleton
public class CalendarResource {
  /** Zones of places; the others are older names of theirs, and rules without a place. */
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.equals("UTC")
                      || zone.matches(
                          "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  private final Pages pages;
  private final SlaChange slaChange;
  private final SlaCalendars calendars;
  private final DeadlinePreview deadlinePreview;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public CalendarResource() {
    this(null, null, null, null);
  }

  @Inject
  public CalendarResource(
      Pages pages, SlaChange slaChange, SlaCalendars calendars, DeadlinePreview deadlinePreview) {
    this.pages = pages;
    this.slaChange = slaChange;
    this.calendars = calendars;
    this.deadlinePreview = deadlinePreview;
  }

  @GET
  public Response form(
      @PathParam("code") String code, @Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    CalendarForm form = CalendarForm.of(find(code));
    return pages.answer("calendar", page, model(code, form, List.of(), Optional.empty()));
  }

  @POST
  public Response change(
      @PathParam("code") String code, @Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    find(code);
    CalendarForm form = CalendarForm.of(request);
    List<FormProblem> problems = form.problems();
    if (problems.isEmpty() && !ZoneId.getAvailableZoneIds().contains(form.zone())) {
      problems = List.of(FormProblem.of("zone", "sla.problem.zone"));
    }
    if (!problems.isEmpty()) {
      return refuse(page, code, form, problems);
    }
    CalendarEntry wanted = form.entry(code);
    if (SlaChange.isToBeSaved(request)) {
      return save(page, form, wanted);
    }
    var preview = deadlinePreview.ofCalendar(code, wanted.working());
    return pages.answer("calendar", page, model(code, form, List.of(), Optional.of(preview)));
  }

  private Response save(Page page, CalendarForm form, CalendarEntry wanted) {
    CalendarChange change = SlaChange.save(page, () -> calendars.replace(wanted, form::isOf));
    return switch (change) {
      case ADDED, REPLACED -> SlaChange.saved();
      case UNKNOWN -> throw new NotFoundException();
      case EXISTS, CHANGED_MEANWHILE ->
          refuse(page, wanted.code(), form, problem("name", "sla.problem.meanwhile"));
      case NAME_TAKEN -> refuse(page, wanted.code(), form, problem("name", "sla.problem.taken"));
      case NO_SUCH_ZONE -> refuse(page, wanted.code(), form, problem("zone", "sla.problem.zone"));
    };
  }

  private static List<FormProblem> problem(String field, String key) {
    return List.of(FormProblem.of(field, key));
  }

  private Response refuse(Page page, String code, CalendarForm form, List<FormProblem> problems) {
    return pages.refuse("calendar", page, model(code, form, problems, Optional.empty()));
  }

  private static Map<String, Object> model(
      String code,
      CalendarForm form,
      List<FormProblem> problems,
      Optional<DeadlinePreview.Preview> preview) {
    return Map.of(
        "code", code, "form", form, "problems", problems, "zones", ZONES, "preview", preview);
  }

  private CalendarEntry find(String code) {
    return calendars.find(code).orElseThrow(NotFoundException::new);
  }
}
