package com.barron.console.account;

import com.barron.console.oidc.OidcClient;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.ClientAddress;
import com.barron.console.session.ConsoleSession;
import com.barron.console.session.FormInput;
import com.barron.console.session.ReturnPath;
import com.barron.console.session.Visit;
import com.barron.production.accounts.Accounts;
import com.barron.production.accounts.SignInResult;
import com.barron.whatsapp.text.DurationText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Signing in with a name and a password; the way to the provider, where there is one. */
@Path("/sign-in")
@Singleton
public class SignInResource {
  private final Pages pages;
  private final Accounts accounts;
  private final OidcClient oidcClient;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SignInResource() {
    this(null, null, null);
  }

  @Inject
  public SignInResource(Pages pages, Accounts accounts, OidcClient oidcClient) {
    this.pages = pages;
    this.accounts = accounts;
    this.oidcClient = oidcClient;
  }

  @GET
  public Response form(@Context HttpServletRequest request, @Context UriInfo uri) {
    String to = ReturnPath.of(request);
    return Visit.of(request).member().isPresent()
        ? Response.seeOther(URI.create(to)).build()
        : pages.answer("sign-in", pages.page(request, uri), model(to, "", ""));
  }

  @POST
  public Response signIn(@Context HttpServletRequest request, @Context UriInfo uri) {
    String name = FormInput.text(request, "name");
    String to = ReturnPath.of(request);
    SignInResult result =
        accounts.signIn(name, FormInput.text(request, "password"), ClientAddress.of(request));
    if (result instanceof SignInResult.SignedIn signedIn) {
      ConsoleSession.begin(request, signedIn.member());
      return Response.seeOther(URI.create(to)).build();
    }
    Page page = pages.page(request, uri);
    return pages.refuse("sign-in", page, model(to, name, problem(page, result)));
  }

  private static String problem(Page page, SignInResult result) {
    return result instanceof SignInResult.TooMany tooMany
        ? tooMany(page, tooMany.remaining())
        : page.say("sign-in.wrong");
  }

  static String tooMany(Page page, Duration remaining) {
    Duration minutes = Duration.ofMinutes(remaining.plusSeconds(59).toMinutes());
    return page.say("sign-in.too-many", DurationText.inWords(minutes, page::say));
  }

  private Map<String, Object> model(String to, String name, String problem) {
    String provider = oidcClient.providerName().orElse("");
    return Map.of("to", to, "name", name, "problem", problem, "provider", provider);
  }
}
