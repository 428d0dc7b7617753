package com.barron.console.people;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.WaitingRoleChange;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is there. Those who look after people see it: supervisors and managers. */
@Path("/people")
@Singleton
public class PeopleResource {
  /** Whoever may do this may see who is there. */
  public static final Permission SEE = Permission.CHANGE_TEAM;

  private static final int SHOWN = 50;
  private static final int FOUND = 50;
  private static final int WAITING = 50;

  private final Pages pages;
  private final PeopleReader people;
  private final RoleChanges roleChanges;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PeopleResource() {
    this(null, null, null);
  }

  @Inject
  public PeopleResource(Pages pages, PeopleReader people, RoleChanges roleChanges) {
    this.pages = pages;
    this.people = people;
    this.roleChanges = roleChanges;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = allowed(request, uri);
    String typed = FormInput.text(request, "find").strip();
    Optional<PersonId> after = person(FormInput.text(request, "after"));
    ListPage<PersonRow> list =
        typed.isEmpty()
            ? ListPage.of(
                people.read(after, SHOWN + 1),
                SHOWN,
                row -> row.person().id().value(),
                after.isEmpty())
            : new ListPage<>(people.like(typed, FOUND), Optional.empty(), true);
    List<WaitingRoleChange> waiting = roleChanges.waiting(page.reader().id(), WAITING);
    return pages.answer(
        "people",
        pages.naming(page, waiting.stream().map(WaitingRoleChange::askedBy).toList()),
        Map.of("list", list, "typed", typed, "waiting", waiting));
  }

  @GET
  @Path("/{id: [0-9]{1,18}}")
  public Response person(
      @PathParam("id") String id, @Context HttpServletRequest request, @Context UriInfo uri) {
    Page page = allowed(request, uri);
    PersonRow row = person(id).flatMap(people::find).orElseThrow(NotFoundException::new);
    List<Role> roles =
        Stream.of(Role.values()).filter(role -> !role.isAbove(page.reader().role())).toList();
    Optional<WaitingRoleChange> waiting =
        roleChanges.waiting(page.reader().id(), WAITING).stream()
            .filter(one -> one.person().id().equals(row.person().id()))
            .findFirst();
    return pages.answer(
        "person",
        pages.naming(page, waiting.stream().map(WaitingRoleChange::askedBy).toList()),
        Map.of(
            "row", row,
            "roles", roles,
            "teams", people.teams(),
            "calendars", people.calendars(),
            "waiting", waiting));
  }

  private Page allowed(HttpServletRequest request, UriInfo uri) {
    Page page = pages.page(request, uri);
    if (!page.may(SEE)) {
      throw new ForbiddenException();
    }
    return page;
  }

  private static Optional<PersonId> person(String id) {
    return Optional.of(id)
        .filter(one -> one.matches("[0-9]{1,18}"))
        .map(one -> new PersonId(Long.parseLong(one)));
  }
}
