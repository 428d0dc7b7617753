package com.barron.console.administration;

import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.access.Permission;
import com.barron.production.integration.KeyAdministration;
import com.barron.production.integration.KeyResult;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.text.TextKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** Keys of other systems. */
@Path("/administration/keys")
@Singleton
public class KeysResource {
  private static final String PAGE = "/administration/keys";

  private final Pages pages;
  private final KeyAdministration keys;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public KeysResource() {
    this(null, null);
  }

  @Inject
  public KeysResource(Pages pages, KeyAdministration keys) {
    this.pages = pages;
    this.keys = keys;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    return pages.answer("keys", pages.page(request, uri), model(by, KeyForm.empty(), "", ""));
  }

  /** The key is on this very answer and nowhere else, so it leads to no other page. */
  @POST
  public Response create(@Context HttpServletRequest request, @Context UriInfo uri) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    Page page = pages.page(request, uri);
    KeyForm form = KeyForm.of(request);
    if (form.problem().isPresent()) {
      return pages.refuse("keys", page, model(by, form, page.say(form.problem().get()), ""));
    }
    KeyResult result = keys.create(form.plan(), by);
    if (result instanceof KeyResult.Created created) {
      return pages.answer("keys", page, model(by, KeyForm.empty(), "", created.secret()));
    }
    String problem = page.say("key." + TextKey.of(((KeyResult.Refused) result).reason()));
    return pages.refuse("keys", page, model(by, form, problem, ""));
  }

  @POST
  @Path("/{id: [0-9]{1,18}}/revoke")
  public Response revoke(@PathParam("id") long id, @Context HttpServletRequest request) {
    boolean isEnded = keys.revoke(id, Administrator.of(request, Permission.ADMINISTER));
    return Response.seeOther(
            new Outcome(isEnded ? Outcome.Kind.KEY_REVOKED : Outcome.Kind.NOT_NOW, Optional.empty())
                .on(PAGE))
        .build();
  }

  private Map<String, Object> model(PersonId by, KeyForm form, String problem, String secret) {
    return Map.of("keys", keys.all(by), "form", form, "problem", problem, "secret", secret);
  }
}
