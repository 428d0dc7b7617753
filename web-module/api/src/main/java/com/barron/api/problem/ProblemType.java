package com.barron.api.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of problem that the API answers, with what its caller can do. */
public enum ProblemType {
  BAD_REQUEST(400, "Bad request", "Correct the request: the server could not read it."),
  MALFORMED_JSON(400, "Malformed JSON", "Send one JSON object in UTF-8, no name twice."),
  INVALID_PARAMETER(
      400, "Invalid parameter", "Correct the parameters of the query that errors name."),
  UNAUTHORIZED(
      401,
      "Unauthorized",
      "Send a key that is in use: Authorization: Bearer barron_…. It may have expired or been"
          + " revoked."),
  FORBIDDEN(403, "Forbidden", "Use a key with the scope that the detail names."),
  NOT_FOUND(404, "Not found", "Check the address; there is nothing at it."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "Use a method that the header Allow names."),
  NOT_ACCEPTABLE(406, "Not acceptable", "Accept application/json, or leave Accept out."),
  EXTERNAL_ID_TAKEN(
      409, "External id taken", "Use an id of the other system that no other record has."),
  ORDER_ENDED(409, "Order ended", "Leave the order: it is completed or cancelled."),
  WRONG_STATE(
      409,
      "Wrong state",
      "Read the record: where it stands does not allow this. The reason says why."),
  SECOND_PERSON_NEEDED(
      409,
      "Second person needed",
      "Let somebody else decide: whoever recorded, asked or proposed cannot, and two keys count"
          + " as one."),
  DISPOSITION_DIFFERS(
      409,
      "Disposition differs",
      "Confirm the disposition that was asked for, or refuse the request first."),
  BILL_CHANGED(
      409,
      "Bill changed",
      "Propose the change anew: the bill is not any more as it was when it was proposed."),
  IMPORT_RUNNING(409, "Import running", "Send the file again when the import before it has ended."),
  CALL_RUNNING(409, "Call still running", "Wait for the same call's answer, then ask again."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "Read the record again: it is not as you saw it, or it is there already."),
  CONTENT_TOO_LARGE(
      413,
      "Content too large",
      "Send less: JSON has at most 65,536 bytes, a picture 5 MB, a document or an import 16 MB;"
          + " the server may allow less."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Unsupported media type", "Send Content-Type: application/json with a body."),
  VALIDATION(422, "Invalid content", "Correct the fields that errors name. Nothing was stored."),
  UNFIT_FILE(
      422,
      "Unfit file",
      "Send a whole JPEG or PNG picture, or a PDF document; what it is is told by its content."),
  UNREADABLE_IMPORT(
      422,
      "Unreadable import",
      "Correct the file: the reason says why none of it can be read. Nothing was stored."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "Idempotency key reused",
      "Use a new Idempotency-Key for another request: this one came with other content before."),
  PRECONDITION_REQUIRED(
      428,
      "Precondition required",
      "Send If-None-Match: * to create, or If-Match with the record's ETag to change."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait as many seconds as Retry-After says."),
  INTERNAL_ERROR(
      500,
      "Internal error",
      "Ask whoever operates the server: the log has the correlation id with the cause."),
  UNAVAILABLE(503, "Unavailable", "Try again as Retry-After says: nothing was done.");

  private static final String ADDRESS = "/api/v1/problems/";

  private final int status;
  private final String title;
  private final String remedy;

  ProblemType(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What a caller can do. */
  public String remedy() {
    return remedy;
  }

  /** The last part of its address, {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is explained, on this server. */
  public String address() {
    return ADDRESS + slug();
  }

  public static Optional<ProblemType> of(String slug) {
    return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /** The general one of a status that we did not choose ourselves. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> CONTENT_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }
}
