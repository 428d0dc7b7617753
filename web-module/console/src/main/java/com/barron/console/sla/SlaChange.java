package com.barron.console.sla;

import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.production.access.Permission;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.people.AccessPolicy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;

/** What both forms have in common: who may use them, and how something is saved by them. */
@Singleton
class SlaChange {
  private final Pages pages;
  private final AccessPolicy accessPolicy;

  @Inject
  public SlaChange(Pages pages, AccessPolicy accessPolicy) {
    this.pages = pages;
    this.accessPolicy = accessPolicy;
  }

  /**
   * The page of whoever may change what clocks go by.
   *
   * @throws com.barron.production.people.NotAllowedException when they may not
   */
  Page page(HttpServletRequest request, UriInfo uri) {
    Page page = pages.page(request, uri);
    accessPolicy.require(page.reader().id(), Permission.CHANGE_SLA);
    return page;
  }

  /** Whether the form is to be saved, and not only to be looked at. */
  static boolean isToBeSaved(HttpServletRequest request) {
    return FormInput.text(request, "do").equals("save");
  }

  /** Saves on behalf of the reader: the audit tells who it was. */
  static <T> T save(Page page, Supplier<T> work) {
    return new CommandOrigin(CommandOrigin.Source.WEB, "console", Optional.of(page.reader().id()))
        .call(work);
  }

  static Response saved() {
    return Response.seeOther(new Outcome(Outcome.Kind.SLA_CHANGED, Optional.empty()).on("/sla"))
        .build();
  }
}
