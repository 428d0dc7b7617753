package com.barron.console.administration;

import com.barron.console.oidc.OidcClient;
import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.accounts.LinkResult;
import com.barron.production.accounts.ProviderAccounts;
import com.barron.production.accounts.ProviderIdentity;
import com.barron.production.people.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** By what the provider knows people. */
@Path("/administration/sign-in")
@Singleton
public class SignInLinksResource {
  private static final String PAGE = "/administration/sign-in";

  private final Pages pages;
  private final ProviderAccounts accounts;
  private final OidcClient oidcClient;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SignInLinksResource() {
    this(null, null, null);
  }

  @Inject
  public SignInLinksResource(Pages pages, ProviderAccounts accounts, OidcClient oidcClient) {
    this.pages = pages;
    this.accounts = accounts;
    this.oidcClient = oidcClient;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    Administrator.of(request, Permission.ADMINISTER);
    Page page = pages.page(request, uri);
    return pages.answer(
        "sign-in-links",
        page,
        Map.of("people", accounts.staff(), "provider", oidcClient.providerName().orElse("")));
  }

  /** An empty field: the provider knows them no more. */
  @POST
  public Response link(@Context HttpServletRequest request) {
    PersonId by = Administrator.of(request, Permission.ADMINISTER);
    String person = FormInput.text(request, "person");
    String typed = FormInput.text(request, "id");
    if (!person.matches("[0-9]{1,18}")) {
      throw new BadRequestException();
    }
    Optional<ProviderIdentity> id = ProviderIdentity.parse(typed);
    if (id.isEmpty() && !typed.isBlank()) {
      return said(Outcome.Kind.LINK_UNFIT);
    }
    LinkResult result = accounts.link(new PersonId(Long.parseLong(person)), id, by);
    if (result instanceof LinkResult.Refused refused) {
      return said(
          switch (refused.reason()) {
            case UNKNOWN -> Outcome.Kind.UNKNOWN;
            case TAKEN -> Outcome.Kind.LINK_TAKEN;
          });
    }
    return said(Outcome.Kind.LINK_KEPT);
  }

  private static Response said(Outcome.Kind kind) {
    return Response.seeOther(new Outcome(kind, Optional.empty()).on(PAGE)).build();
  }
}
