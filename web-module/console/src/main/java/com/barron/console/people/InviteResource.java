package com.barron.console.people;

import com.barron.console.page.ChatLink;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.QrImage;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.Invite;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody new joins. The code is on the answer alone: it stands in no address and nowhere. */
@Path("/people/invite")
@Singleton
public class InviteResource {
  private static final int LONGEST_NAME = 80;

  private final Pages pages;
  private final Enrolment enrolment;
  private final Optional<ChatLink> chat;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public InviteResource() {
    pages = null;
    enrolment = null;
    chat = Optional.empty();
  }

  @Inject
  public InviteResource(Pages pages, Enrolment enrolment, Settings settings) {
    this.pages = pages;
    this.enrolment = enrolment;
    chat = ChatLink.of(settings);
  }

  @GET
  public Response form(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = allowed(request, uri);
    return pages.answer("invite", page, model(page, "", Optional.empty(), ""));
  }

  @POST
  public Response invite(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = allowed(request, uri);
    String name = FormInput.text(request, "name").strip();
    Optional<Role> role =
        Stream.of(Role.values())
            .filter(known -> known.name().equals(FormInput.text(request, "role")))
            .findFirst();
    if (name.isEmpty() || name.length() > LONGEST_NAME || role.isEmpty()) {
      return pages.refuse(
          "invite", page, model(page, name, role, page.say("person.invite.incomplete")));
    }
    InviteResult result = enrolment.invite(page.reader().id(), name, role.get());
    if (result instanceof InviteResult.Invited invited) {
      return invited(page, name, role.get(), invited.invite());
    }
    return pages.refuse(
        "invite", page, model(page, name, role, page.say("outcome.above-own-role")));
  }

  private Response invited(Page page, String name, Role role, Invite invite) {
    return pages.answer(
        "invited",
        page,
        Map.of(
            "name", name,
            "role", role,
            "invite", invite,
            "image", chat.map(link -> QrImage.of(link.saying("join " + invite.code())))));
  }

  private static Map<String, Object> model(
      Page page, String name, Optional<Role> role, String problem) {
    List<Role> roles =
        Stream.of(Role.values()).filter(one -> !one.isAbove(page.reader().role())).toList();
    return Map.of("name", name, "role", role, "roles", roles, "problem", problem);
  }

  private Page allowed(HttpServletRequest request, UriInfo uri) {
    Page page = pages.page(request, uri);
    if (!page.may(Permission.INVITE)) {
      throw new ForbiddenException();
    }
    return page;
  }
}
