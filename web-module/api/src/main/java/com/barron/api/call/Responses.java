package com.barron.api.call;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.RemovalJson;
import com.barron.api.schema.Representation;
import com.barron.production.digest.Sha256;
import com.barron.production.listing.Listing;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Responses about records of every kind: a page, a list, one with its version. */
public final class Responses {
  private static final int TAG_DIGITS = 32;

  private Responses() {}

  /** A page of records. */
  public static <T> Response page(
      Operation operation, Representation<T> representation, Listing<T> listing, UriInfo uri) {
    return page(operation, representation, listing::page, listing::count, uri);
  }

  /** A page of records that are found in a way of their own, and are not counted. */
  public static <T> Response page(
      Operation operation,
      Representation<T> representation,
      Function<PageRequest, Page<T>> pages,
      UriInfo uri) {
    return page(
        operation,
        representation,
        pages,
        request -> {
          throw new IllegalStateException(operation + " is not counted");
        },
        uri);
  }

  private static <T> Response page(
      Operation operation,
      Representation<T> representation,
      Function<PageRequest, Page<T>> pages,
      ToLongFunction<PageRequest> count,
      UriInfo uri) {
    ListQuery.Wanted wanted = ListQuery.read(operation, uri.getQueryParameters());
    PageRequest request = wanted.page();
    Page<T> page = pages.apply(request);
    Representation<T> told =
        wanted.fields().isEmpty() ? representation : representation.only(wanted.fields());
    JsonObjectBuilder document =
        JSON.createObjectBuilder()
            .add("items", items(told, page.records()))
            .add("more", page.hasMore());
    if (request.changedSince().isPresent()) {
      document.add("removed", items(RemovalJson.REMOVAL, page.removed()));
    }
    if (wanted.isCounted()) {
      document.add("total", count.applyAsLong(request));
    }
    Optional<String> next = next(request, page).map(Cursor::of);
    next.ifPresent(cursor -> document.add("next", cursor));
    var answer = Response.ok(document.build().toString(), MediaType.APPLICATION_JSON_TYPE);
    if (page.hasMore()) {
      next.ifPresent(cursor -> answer.links(link(uri, cursor)));
    }
    return answer.build();
  }

  /** Whoever follows changes goes on where the list ended, when there are more. */
  private static Optional<PageKey> next(PageRequest request, Page<?> page) {
    if (request.changedSince().isPresent()) {
      return page.last().or(request::after);
    }
    return page.hasMore() ? page.last() : Optional.empty();
  }

  private static Link link(UriInfo uri, String cursor) {
    return Link.fromUriBuilder(
            uri.getRequestUriBuilder().replaceQueryParam(ListQuery.CURSOR, cursor))
        .rel("next")
        .build();
  }

  /** All of a short list. */
  public static <T> Response list(Representation<T> representation, List<T> all) {
    return Response.ok(
            JSON.createObjectBuilder().add("items", items(representation, all)).build().toString(),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** A record with its version. */
  public static <T> Response one(Representation<T> representation, T found) {
    String body = representation.write(found).toString();
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(tag(body)).build();
  }

  /** An object without a version, as it is now. */
  public static <T> Response state(Representation<T> representation, T told) {
    return state(200, representation, told);
  }

  /** The same with a status of 2xx. */
  public static <T> Response state(int status, Representation<T> representation, T told) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(representation.write(told).toString())
        .build();
  }

  /** The record with this number, or that it is as the caller has it. */
  public static <T> Response record(
      Representation<T> representation,
      Listing<T> listing,
      ReferenceKind kind,
      String number,
      Request request) {
    return one(representation, find(listing, kind, number), request);
  }

  /** A record with its version, or that it is as the caller has it. */
  public static <T> Response one(Representation<T> representation, T found, Request request) {
    return record(representation.write(found).toString(), request);
  }

  /** The same of a record as it is written. */
  public static Response record(String body, Request request) {
    EntityTag tag = tag(body);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.tag(tag).build()
        : Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
  }

  /** A file: always to be saved, never to be shown. */
  public static Response.ResponseBuilder file(Object content, String mediaType, String name) {
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  /**
   * The record with this number.
   *
   * @throws ProblemException 404 when there is none
   */
  public static <T> T find(Listing<T> listing, ReferenceKind kind, String number) {
    return listing.find(reference(kind, number)).orElseThrow(Responses::notFound);
  }

  /**
   * The number in an address, just as records have it.
   *
   * @throws ProblemException 404 when it is none of this kind
   */
  public static Reference reference(ReferenceKind kind, String number) {
    return Reference.parse(number)
        .filter(found -> found.kind() == kind && found.toString().equals(number))
        .orElseThrow(Responses::notFound);
  }

  public static ProblemException notFound() {
    return new ProblemException(ProblemType.NOT_FOUND);
  }

  /** The version of what is answered: another one as soon as anything in it is. */
  static EntityTag tag(String body) {
    return new EntityTag(Sha256.of(body).hex().substring(0, TAG_DIGITS));
  }

  private static <T> JsonArrayBuilder items(Representation<T> representation, List<T> all) {
    JsonArrayBuilder items = JSON.createArrayBuilder();
    all.stream().map(representation::write).forEach(items::add);
    return items;
  }
}
