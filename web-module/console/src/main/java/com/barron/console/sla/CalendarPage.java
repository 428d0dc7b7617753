package com.barron.console.sla;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.sla.DeadlinePreview;
import com.barron.production.sla.listing.CalendarChange;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which a calendar is typed, whether it is there already or not. */
@Singleton
class CalendarPage {
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

  @Inject
  public CalendarPage(Pages pages) {
    this.pages = pages;
  }

  Response show(Page page, CalendarForm form) {
    return pages.answer("calendar", page, model(form, List.of(), Optional.empty()));
  }

  /** With what would move. */
  Response show(Page page, CalendarForm form, DeadlinePreview.Preview preview) {
    return pages.answer("calendar", page, model(form, List.of(), Optional.of(preview)));
  }

  /** To be corrected: everything stays as it was typed. */
  Response refuse(Page page, CalendarForm form, List<FormProblem> problems) {
    return pages.refuse("calendar", page, model(form, problems, Optional.empty()));
  }

  static List<FormProblem> problems(CalendarForm form) {
    List<FormProblem> problems = new ArrayList<>(form.problems());
    if (!ZoneId.getAvailableZoneIds().contains(form.zone())) {
      problems.add(FormProblem.of("zone", "sla.problem.zone"));
    }
    return problems;
  }

  /** What came of saving it. */
  Response answer(Page page, CalendarForm form, CalendarChange change) {
    return switch (change) {
      case ADDED, REPLACED -> SlaChange.saved();
      case UNKNOWN -> throw new NotFoundException();
      case EXISTS -> refuse(page, form, problem("code", "sla.problem.code-taken"));
      case CHANGED_MEANWHILE -> refuse(page, form, problem("name", "sla.problem.meanwhile"));
      case NAME_TAKEN -> refuse(page, form, problem("name", "sla.problem.taken"));
      case NO_SUCH_ZONE -> refuse(page, form, problem("zone", "sla.problem.zone"));
    };
  }

  private static List<FormProblem> problem(String field, String key) {
    return List.of(FormProblem.of(field, key));
  }

  private static Map<String, Object> model(
      CalendarForm form, List<FormProblem> problems, Optional<DeadlinePreview.Preview> preview) {
    return Map.of("form", form, "problems", problems, "zones", ZONES, "preview", preview);
  }
}
