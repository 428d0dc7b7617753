package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.console.page.RecordPage;
import com.barron.production.reference.Reference;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers forms in which something is typed: when it is refused, it stays as it was typed. */
@Singleton
class FormAnswer {
  private static final int UNPROCESSABLE = 422;

  private final Instance<RecordPage> pages;

  @Inject
  public FormAnswer(@Any Instance<RecordPage> pages) {
    this.pages = pages;
  }

  Response of(Command command, Outcome.Kind kind, HttpServletRequest request, UriInfo uri) {
    return kind.isGood() ? command.answer(kind) : refusal(command.subject(), kind, request, uri);
  }

  private Response refusal(
      Reference subject, Outcome.Kind kind, HttpServletRequest request, UriInfo uri) {
    Outcome.of(kind, subject).refuse(request);
    Response page =
        pages.stream()
            .filter(one -> one.kind() == subject.kind())
            .findFirst()
            .orElseThrow()
            .show(subject, request, uri);
    return Response.fromResponse(page).status(UNPROCESSABLE).build();
  }
}
