package com.barron.console.administration;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.audit.chain.AuditChain;
import com.barron.production.audit.chain.ChainDay;
import com.barron.production.audit.chain.LatestEntries;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done, by whom, and whether the chain that proves it is whole. */
@Path("/administration/audit")
@Singleton
public class AuditResource {
  private static final int SHOWN = 50;
  private static final int BROKEN_SHOWN = 20;

  private final Pages pages;
  private final LatestEntries entries;
  private final Listing<ChainDay> days;
  private final AuditChain chain;
  private final People people;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public AuditResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public AuditResource(
      Pages pages, LatestEntries entries, Listing<ChainDay> days, AuditChain chain, People people) {
    this.pages = pages;
    this.entries = entries;
    this.days = days;
    this.chain = chain;
    this.people = people;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    Administrator.of(request, Permission.SEE_AUDIT);
    Page page = pages.page(request, uri);
    AuditFilter filter = AuditFilter.of(request);
    ListPage<LinkedEntry> list = read(page, filter, FormInput.text(request, "after"));
    List<AuditLine> lines = list.records().stream().map(AuditLine::of).toList();
    Page named = pages.naming(page, lines.stream().flatMap(AuditLine::people).toList());
    return pages.answer(
        "audit",
        named,
        Map.of(
            "filter",
            filter,
            "list",
            list,
            "lines",
            lines,
            "words",
            new AuditWords(named),
            "health",
            chain.health(),
            "head",
            chain.head(),
            "broken",
            broken()));
  }

  private ListPage<LinkedEntry> read(Page page, AuditFilter filter, String after) {
    List<Criterion> criteria =
        filter.criteria(
            page.time().reader(), () -> people.staff(List.of(), EnumSet.allOf(Role.class)));
    PageRequest first = PageRequest.first(SHOWN, criteria.toArray(new Criterion[0]));
    boolean isFirst = !after.matches("[0-9]{1,18}");
    return ListPage.of(
        entries.page(isFirst ? first : first.behind(new PageKey(Optional.empty(), after))),
        isFirst);
  }

  private List<ChainDay> broken() {
    return days.page(PageRequest.first(BROKEN_SHOWN, new Criterion("broken", true))).records();
  }
}
