package com.barron.console.page;

import com.barron.console.session.FormInput;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The records of one kind, as a reader asks for them: in parts, or one by its number.
 *
 * @param list the address of the list, below the console's and without a slash; its template is
 *     called the same
 */
public record Records<T>(String list, ReferenceKind kind, Listing<T> listing) {
  private static final int SHOWN = 50;

  /** To the page of the record whose number was typed, if there is one. */
  public Optional<Response> typed(HttpServletRequest request) {
    return Reference.parse(kind, wanted(request))
        .filter(number -> listing.find(number).isPresent())
        .map(number -> RecordNumber.seeOther(list, number));
  }

  /** The part of the list that an address asks for. */
  public ListPage<T> read(HttpServletRequest request, Criterion... criteria) {
    return ListPage.read(listing, SHOWN, FormInput.text(request, "after"), List.of(criteria));
  }

  /**
   * The page of the open records, or of all if the address asks for all; or that of the one whose
   * number was typed.
   *
   * @param people whom a record names in the list
   */
  public Response openOrAll(
      Pages pages,
      HttpServletRequest request,
      UriInfo uri,
      Criterion open,
      Function<T, Stream<PersonId>> people) {
    return typed(request).orElseGet(() -> openOrAllPage(pages, request, uri, open, people));
  }

  private Response openOrAllPage(
      Pages pages,
      HttpServletRequest request,
      UriInfo uri,
      Criterion open,
      Function<T, Stream<PersonId>> people) {
    boolean all = FormInput.text(request, "show").equals("all");
    ListPage<T> part = all ? read(request) : read(request, open);
    return pages.answer(
        list,
        pages.page(request, uri, part.records().stream().flatMap(people)),
        Map.of("list", part, "all", all, "typed", wanted(request)));
  }

  /** What was typed to find one. */
  public static String wanted(HttpServletRequest request) {
    return FormInput.text(request, "number");
  }

  /** The first ones that a page of something else shows. */
  public static <T> List<T> first(Listing<T> listing, Criterion... criteria) {
    return listing.page(PageRequest.first(SHOWN, criteria)).records();
  }

  /**
   * The one with the number in an address.
   *
   * @throws NotFoundException when there is none
   */
  public T find(Reference number) {
    return listing.find(number).orElseThrow(NotFoundException::new);
  }
}
