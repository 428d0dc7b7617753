package com.barron.console.account;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.ConsoleSession;
import com.barron.console.session.FormInput;
import com.barron.production.accounts.Accounts;
import com.barron.production.accounts.PasswordResult;
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
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The page behind a link: sets a password and signs in. To look at it uses nothing up, because
 * messengers look at links, too.
 */
@Path("/welcome/{secret: [0-9a-f]{1,64}}")
@Singleton
public class WelcomeResource {
  private final Pages pages;
  private final Accounts accounts;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public WelcomeResource() {
    this(null, null);
  }

  @Inject
  public WelcomeResource(Pages pages, Accounts accounts) {
    this.pages = pages;
    this.accounts = accounts;
  }

  @GET
  public Response form(
      @PathParam("secret") String secret,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    return show(pages.page(request, uri), secret, "");
  }

  @POST
  public Response set(
      @PathParam("secret") String secret,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Page page = pages.page(request, uri);
    String password = FormInput.text(request, "password");
    if (!password.equals(FormInput.text(request, "again"))) {
      return show(page, secret, page.say("password.differs"));
    }
    PasswordResult result = accounts.redeem(secret, password);
    if (result instanceof PasswordResult.Set set) {
      ConsoleSession.begin(request, set.member());
      return Response.seeOther(URI.create("/")).build();
    }
    return show(page, secret, PasswordTexts.problem(page, result));
  }

  private Response show(Page page, String secret, String problem) {
    Optional<String> name = accounts.findLink(secret);
    Map<String, Object> model = Map.of("name", name.orElse(""), "problem", problem);
    return name.isPresent() && problem.isEmpty()
        ? pages.answer("welcome", page, model)
        : pages.refuse("welcome", page, model);
  }
}
