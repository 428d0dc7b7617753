package com.barron.console.administration;

import com.barron.console.page.ListPage;
import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import com.barron.production.webhooks.WebhookDefinition;
import com.barron.production.webhooks.WebhookResult;
import com.barron.production.webhooks.WebhookSecret;
import com.barron.production.webhooks.WebhookView;
import com.barron.production.webhooks.Webhooks;
import com.barron.production.webhooks.delivery.Deliveries;
import com.barron.production.webhooks.delivery.DeliveryState;
import com.barron.production.webhooks.delivery.DeliveryView;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One webhook: what it is told, and what became of that. */
@Path("/administration/webhooks/{id: [0-9]{1,18}}")
@Singleton
public class WebhookResource {
  private static final String LIST = "/administration/webhooks";
  private static final int SHOWN = 50;

  private final Pages pages;
  private final Webhooks webhooks;
  private final Deliveries deliveries;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public WebhookResource() {
    this(null, null, null);
  }

  @Inject
  public WebhookResource(Pages pages, Webhooks webhooks, Deliveries deliveries) {
    this.pages = pages;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @GET
  public Response show(
      @PathParam("id") long id, @Context HttpServletRequest request, @Context UriInfo uri) {
    Administrator.of(request, Permission.ADMINISTER);
    WebhookView webhook = webhooks.find(id).orElseThrow(NotFoundException::new);
    return pages.answer(
        "webhook",
        pages.page(request, uri),
        model(request, webhook, WebhookForm.of(webhook), "", ""));
  }

  @POST
  public Response change(
      @PathParam("id") long id, @Context HttpServletRequest request, @Context UriInfo uri) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    WebhookView webhook = webhooks.find(id).orElseThrow(NotFoundException::new);
    Page page = pages.page(request, uri);
    WebhookForm form = WebhookForm.of(request);
    if (form.problem().isPresent()) {
      String problem = page.say(form.problem().get());
      return pages.refuse("webhook", page, model(request, webhook, form, problem, ""));
    }
    WebhookResult result = webhooks.replace(id, form.plan(), seen -> true, by);
    return result instanceof WebhookResult.Changed
        ? said(Outcome.Kind.WEBHOOK_CHANGED, id)
        : pages.refuse(
            "webhook",
            page,
            model(request, webhook, form, WebhooksResource.problem(page, result), ""));
  }

  /** On or off; everything else stays. */
  @POST
  @Path("/active")
  public Response activate(@PathParam("id") long id, @Context HttpServletRequest request) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    WebhookView webhook = webhooks.find(id).orElseThrow(NotFoundException::new);
    boolean active = FormInput.text(request, "active").equals("yes");
    WebhookResult result =
        webhooks.replace(
            id,
            new WebhookDefinition(webhook.name(), webhook.address(), webhook.types(), active),
            seen -> true,
            by);
    return said(
        result instanceof WebhookResult.Changed
            ? Outcome.Kind.WEBHOOK_CHANGED
            : Outcome.Kind.NOT_NOW,
        id);
  }

  /** The secret is on this very answer and nowhere else. */
  @POST
  @Path("/rotate-secret")
  public Response rotateSecret(
      @PathParam("id") long id, @Context HttpServletRequest request, @Context UriInfo uri) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    WebhookSecret secret = webhooks.rotateSecret(id, by).orElseThrow(NotFoundException::new);
    WebhookView webhook = webhooks.find(id).orElseThrow(NotFoundException::new);
    return pages.answer(
        "webhook",
        pages.page(request, uri),
        model(request, webhook, WebhookForm.of(webhook), "", secret.text()));
  }

  @POST
  @Path("/test")
  public Response test(@PathParam("id") long id, @Context HttpServletRequest request) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    return said(
        webhooks.test(id, by).isPresent() ? Outcome.Kind.TEST_SENT : Outcome.Kind.NOT_SENT, id);
  }

  @POST
  @Path("/delete")
  public Response delete(@PathParam("id") long id, @Context HttpServletRequest request) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    Outcome.Kind kind = webhooks.delete(id, by) ? Outcome.Kind.WEBHOOK_ENDED : Outcome.Kind.UNKNOWN;
    return Response.seeOther(new Outcome(kind, Optional.empty()).on(LIST)).build();
  }

  @POST
  @Path("/deliveries/{delivery: [0-9]{1,18}}/redeliver")
  public Response redeliver(
      @PathParam("id") long id,
      @PathParam("delivery") long delivery,
      @Context HttpServletRequest request) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    boolean isSent = deliveries.redeliver(id, delivery, by).isPresent();
    return said(isSent ? Outcome.Kind.SENT_AGAIN : Outcome.Kind.NOT_SENT, id);
  }

  private static Response said(Outcome.Kind kind, long id) {
    return Response.seeOther(new Outcome(kind, Optional.empty()).on(LIST + "/" + id)).build();
  }

  private Map<String, Object> model(
      HttpServletRequest request,
      WebhookView webhook,
      WebhookForm form,
      String problem,
      String secret) {
    Optional<DeliveryState> state =
        Stream.of(DeliveryState.values())
            .filter(one -> one.name().equals(FormInput.text(request, "state")))
            .findFirst();
    return Map.of(
        "webhook",
        webhook,
        "form",
        form,
        "problem",
        problem,
        "secret",
        secret,
        "state",
        state,
        "list",
        deliveries(webhook.id(), state, FormInput.text(request, "after")));
  }

  private ListPage<DeliveryView> deliveries(
      long webhook, Optional<DeliveryState> state, String after) {
    PageRequest first =
        PageRequest.first(
            SHOWN,
            state.map(one -> new Criterion("state", one)).stream().toArray(Criterion[]::new));
    boolean isFirst = !after.matches("[0-9]{1,18}");
    return ListPage.of(
        deliveries.page(
            webhook, isFirst ? first : first.behind(new PageKey(Optional.empty(), after))),
        isFirst);
  }
}
