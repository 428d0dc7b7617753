package com.barron.console.administration;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.webhooks.WebhookResult;
import com.barron.production.webhooks.Webhooks;
import com.barron.whatsapp.text.TextKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** All webhooks, and a new one. */
@Path("/administration/webhooks")
@Singleton
public class WebhooksResource {
  private final Pages pages;
  private final Webhooks webhooks;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public WebhooksResource() {
    this(null, null);
  }

  @Inject
  public WebhooksResource(Pages pages, Webhooks webhooks) {
    this.pages = pages;
    this.webhooks = webhooks;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    Administrator.of(request, Permission.ADMINISTER);
    return pages.answer("webhooks", pages.page(request, uri), model(WebhookForm.empty(), "", ""));
  }

  /** The secret is on this very answer and nowhere else, so it leads to no other page. */
  @POST
  public Response create(@Context HttpServletRequest request, @Context UriInfo uri) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    Page page = pages.page(request, uri);
    WebhookForm form = WebhookForm.of(request);
    if (form.problem().isPresent()) {
      return pages.refuse("webhooks", page, model(form, page.say(form.problem().get()), ""));
    }
    WebhookResult result = webhooks.create(form.plan(), by);
    return result instanceof WebhookResult.Created created
        ? pages.answer("webhooks", page, model(WebhookForm.empty(), "", created.secret().text()))
        : pages.refuse("webhooks", page, model(form, problem(page, result), ""));
  }

  static String problem(Page page, WebhookResult result) {
    return page.say("webhook." + TextKey.of(((WebhookResult.Refused) result).reason()));
  }

  private Map<String, Object> model(WebhookForm form, String problem, String secret) {
    return Map.of("webhooks", webhooks.all(), "form", form, "problem", problem, "secret", secret);
  }
}
