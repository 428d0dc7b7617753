package com.barron.console.account;

import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.ClientAddress;
import com.barron.console.session.ConsoleSession;
import com.barron.console.session.FormInput;
import com.barron.console.session.ReturnPath;
import com.barron.console.session.Theme;
import com.barron.console.session.Visit;
import com.barron.production.accounts.Accounts;
import com.barron.production.accounts.PasswordResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One's own account: password, light or dark, signing out. */
@Path("/")
@Singleton
public class AccountResource {
  private final Pages pages;
  private final Accounts accounts;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public AccountResource() {
    this(null, null);
  }

  @Inject
  public AccountResource(Pages pages, Accounts accounts) {
    this.pages = pages;
    this.accounts = accounts;
  }

  @GET
  @Path("/account")
  public Response form(@Context HttpServletRequest request, @Context UriInfo uri) {
    return pages.answer("account", pages.page(request, uri), Map.of("problem", ""));
  }

  @POST
  @Path("/account/password")
  public Response change(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = pages.page(request, uri);
    String password = FormInput.text(request, "password");
    if (!password.equals(FormInput.text(request, "again"))) {
      return refuse(page, page.say("password.differs"));
    }
    PasswordResult result =
        accounts.change(
            Visit.of(request).known().session(),
            FormInput.text(request, "present"),
            password,
            ClientAddress.of(request));
    if (result instanceof PasswordResult.Set set) {
      ConsoleSession.begin(request, set.member());
      return Response.seeOther(
              new Outcome(Outcome.Kind.PASSWORD_CHANGED, Optional.empty()).on("/account"))
          .build();
    }
    return refuse(
        page,
        result instanceof PasswordResult.Refused
            ? page.say("password.present.wrong")
            : PasswordTexts.problem(page, result));
  }

  @POST
  @Path("/sign-out")
  public Response signOut(@Context HttpServletRequest request) {
    ConsoleSession.end(request);
    return Response.seeOther(URI.create("/sign-in")).build();
  }

  /** The next of light, dark and as the device says; back to the page that asked. */
  @POST
  @Path("/theme")
  public Response theme(@Context HttpServletRequest request) {
    NewCookie cookie =
        new NewCookie.Builder(Theme.COOKIE)
            .value(Visit.of(request).theme().next().word())
            .path("/console")
            .maxAge((int) Duration.ofDays(365).toSeconds())
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create(ReturnPath.of(request))).cookie(cookie).build();
  }

  private Response refuse(Page page, String problem) {
    return pages.refuse("account", page, Map.of("problem", problem));
  }
}
