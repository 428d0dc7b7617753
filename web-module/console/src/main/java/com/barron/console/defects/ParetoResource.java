package com.barron.console.defects;

import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.quality.listing.DefectCounts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Which types make most of the defects. */
@Path("/defects/pareto")
@Singleton
public class ParetoResource {
  private static final List<Integer> DAYS = List.of(30, 90, 365);
  private static final int USUAL_DAYS = 90;

  private final Pages pages;
  private final DefectCounts counts;
  private final Clock clock;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ParetoResource() {
    this(null, null, null);
  }

  @Inject
  public ParetoResource(Pages pages, DefectCounts counts, Clock clock) {
    this.pages = pages;
    this.counts = counts;
    this.clock = clock;
  }

  @GET
  public Response pareto(@Context HttpServletRequest request, @Context UriInfo uri) {
    int days =
        DAYS.stream()
            .filter(known -> known.toString().equals(FormInput.text(request, "days")))
            .findFirst()
            .orElse(USUAL_DAYS);
    ParetoChart chart = ParetoChart.of(counts.byType(clock.instant().minus(Duration.ofDays(days))));
    return pages.answer(
        "pareto", pages.page(request, uri), Map.of("chart", chart, "days", days, "choices", DAYS));
  }
}
