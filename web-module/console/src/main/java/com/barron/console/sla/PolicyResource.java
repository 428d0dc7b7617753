package com.barron.console.sla;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.DeadlinePreview;
import com.barron.production.sla.Priority;
import com.barron.production.sla.listing.PolicyChange;
import com.barron.production.sla.listing.PolicyEntry;
import com.barron.production.sla.listing.SlaCalendars;
import com.barron.production.sla.listing.SlaPolicies;
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
import java.util.Map;
import java.util.Optional;

/** A policy: typed, looked at, saved. */
@Path("/sla/policies/{kind: ORDER|DEFECT|TICKET}/{priority: LOW|MEDIUM|HIGH}")
@Singleton
public class PolicyResource {
  private final Pages pages;
  private final SlaChange slaChange;
  private final SlaPolicies policies;
  private final SlaCalendars calendars;
  private final DeadlinePreview deadlinePreview;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PolicyResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public PolicyResource(
      Pages pages,
      SlaChange slaChange,
      SlaPolicies policies,
      SlaCalendars calendars,
      DeadlinePreview deadlinePreview) {
    this.pages = pages;
    this.slaChange = slaChange;
    this.policies = policies;
    this.calendars = calendars;
    this.deadlinePreview = deadlinePreview;
  }

  @GET
  public Response form(
      @PathParam("kind") String kind,
      @PathParam("priority") String priority,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    PolicyEntry policy = find(kind, priority);
    return pages.answer(
        "policy", page, model(policy, PolicyForm.of(policy), List.of(), Optional.empty()));
  }

  @POST
  public Response change(
      @PathParam("kind") String kind,
      @PathParam("priority") String priority,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Page page = slaChange.page(request, uri);
    PolicyEntry before = find(kind, priority);
    PolicyForm form = PolicyForm.of(request);
    List<FormProblem> problems = form.problems();
    if (!problems.isEmpty()) {
      return refuse(page, before, form, problems);
    }
    PolicyEntry wanted = form.entry(before);
    if (SlaChange.isToBeSaved(request)) {
      return save(page, before, form, wanted);
    }
    var preview =
        deadlinePreview.ofPolicy(
            wanted.kind(), wanted.priority(), wanted.target(), wanted.calendar());
    return pages.answer("policy", page, model(before, form, List.of(), Optional.of(preview)));
  }

  private Response save(Page page, PolicyEntry before, PolicyForm form, PolicyEntry wanted) {
    PolicyChange change = SlaChange.save(page, () -> policies.replace(wanted, form::isOf));
    return switch (change) {
      case REPLACED -> SlaChange.saved();
      case UNKNOWN -> throw new NotFoundException();
      case CHANGED_MEANWHILE ->
          refuse(page, before, form, List.of(FormProblem.of("target", "sla.problem.meanwhile")));
      case NO_SUCH_CALENDAR ->
          refuse(page, before, form, List.of(FormProblem.of("calendar", "sla.problem.calendar")));
    };
  }

  private Response refuse(
      Page page, PolicyEntry before, PolicyForm form, List<FormProblem> problems) {
    return pages.refuse("policy", page, model(before, form, problems, Optional.empty()));
  }

  private Map<String, Object> model(
      PolicyEntry policy,
      PolicyForm form,
      List<FormProblem> problems,
      Optional<DeadlinePreview.Preview> preview) {
    return Map.of(
        "policy", policy,
        "form", form,
        "problems", problems,
        "calendars", calendars.all(),
        "preview", preview);
  }

  private PolicyEntry find(String kind, String priority) {
    return policies.all().stream()
        .filter(policy -> policy.kind() == ReferenceKind.valueOf(kind))
        .filter(policy -> policy.priority() == Priority.valueOf(priority))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
