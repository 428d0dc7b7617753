package com.barron.console.account;

import com.barron.console.oidc.OidcClient;
import com.barron.console.oidc.OidcResult;
import com.barron.console.oidc.PendingSignIn;
import com.barron.console.oidc.ProviderAnswer;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.ConsoleSession;
import com.barron.console.session.FormInput;
import com.barron.console.session.ReturnPath;
import com.barron.production.accounts.ProviderAccounts;
import com.barron.production.accounts.ProviderIdentity;
import com.barron.production.accounts.ProviderSignInResult;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.text.TextKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Signing in by the company's provider: there, and back. */
@Path("/sign-in/provider")
@Singleton
public class ProviderSignInResource {
  private static final String COOKIE = "barron-sign-in";
  private static final Duration WAITS = Duration.ofMinutes(10);

  private final Pages pages;
  private final OidcClient oidcClient;
  private final ProviderAccounts accounts;
  private final Settings settings;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ProviderSignInResource() {
    this(null, null, null, null);
  }

  @Inject
  public ProviderSignInResource(
      Pages pages, OidcClient oidcClient, ProviderAccounts accounts, Settings settings) {
    this.pages = pages;
    this.oidcClient = oidcClient;
    this.accounts = accounts;
    this.settings = settings;
  }

  @GET
  public Response begin(@Context HttpServletRequest request, @Context UriInfo uri) {
    requireProvider();
    PendingSignIn pending = PendingSignIn.to(ReturnPath.of(request));
    Optional<URI> there = oidcClient.begin(pending);
    return there.isPresent()
        ? Response.seeOther(there.get()).cookie(cookie(pending.text(), WAITS)).build()
        : refuse(pages.page(request, uri), OidcResult.Reason.UNAVAILABLE);
  }

  /** Whatever comes of it, this sign-in is over: it is not ended twice. */
  @GET
  @Path("/return")
  public Response end(@Context HttpServletRequest request, @Context UriInfo uri) {
    requireProvider();
    Optional<PendingSignIn> pending = pending(request);
    OidcResult result = oidcClient.end(pending, answer(request));
    Page page = pages.page(request, uri);
    Response response =
        result instanceof OidcResult.Identified identified
            ? signIn(request, page, identified.id(), pending.orElseThrow().to())
            : refuse(page, ((OidcResult.Refused) result).reason());
    return Response.fromResponse(response).cookie(cookie("", Duration.ZERO)).build();
  }

  private Response signIn(HttpServletRequest request, Page page, ProviderIdentity id, String to) {
    ProviderSignInResult result = accounts.signIn(id);
    if (result instanceof ProviderSignInResult.SignedIn signedIn) {
      ConsoleSession.begin(request, signedIn.member());
      return Response.seeOther(URI.create(ReturnPath.of(to))).build();
    }
    String kind = result instanceof ProviderSignInResult.NotAllowed ? "not-allowed" : "unknown";
    return refuse(page, kind, id.value());
  }

  private Response refuse(Page page, OidcResult.Reason reason) {
    return refuse(page, TextKey.of(reason), "");
  }

  /**
   * @param id by which the provider knows them, to be told to a manager; empty text: it is not
   *     known
   */
  private Response refuse(Page page, String kind, String id) {
    return pages.refuse(
        "provider-refused",
        page,
        Map.of("kind", kind, "provider", oidcClient.providerName().orElse(""), "id", id));
  }

  private void requireProvider() {
    if (oidcClient.providerName().isEmpty()) {
      throw new NotFoundException();
    }
  }

  private static ProviderAnswer answer(HttpServletRequest request) {
    return new ProviderAnswer(
        FormInput.text(request, "state"),
        said(request, "code"),
        said(request, "iss"),
        said(request, "error"));
  }

  private static Optional<String> said(HttpServletRequest request, String name) {
    return Optional.of(FormInput.text(request, name)).filter(text -> !text.isEmpty());
  }

  private static Optional<PendingSignIn> pending(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(PendingSignIn::parse);
  }

  private NewCookie cookie(String value, Duration lasting) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/console/sign-in")
        .maxAge((int) lasting.toSeconds())
        .httpOnly(true)
        .secure("https".equals(settings.publicUrl().getScheme()))
        // The provider sends the browser back from another site: Strict would leave it out.
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
