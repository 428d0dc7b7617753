package com.barron.api.problem;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A problem as it is told (RFC 9457).
 *
 * @param detail of this occurrence; nothing of an exception stands in it
 * @param reason why the domain refused, as its own word; empty where the type says it all
 */
public record Problem(
    ProblemType type, String detail, List<FieldError> errors, Optional<String> reason) {
  /** The media type of its document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  public Problem(ProblemType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, Optional.empty());
  }

  /** The domain refused. */
  public static Problem because(ProblemType type, Enum<?> reason) {
    return new Problem(type, type.remedy(), List.of(), Optional.of(word(reason)));
  }

  public static Problem of(ProblemType type) {
    return new Problem(type, type.remedy(), List.of());
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of());
  }

  public static Problem of(ProblemType type, List<FieldError> errors) {
    return new Problem(type, type.remedy(), errors);
  }

  /**
   * The document.
   *
   * @param correlation what the lines of this call in the log have
   */
  public JsonObject document(String correlation) {
    var document =
        JSON.createObjectBuilder()
            .add("type", type.address())
            .add("title", type.title())
            .add("status", type.status())
            .add("detail", detail)
            .add("correlationId", correlation);
    reason.ifPresent(word -> document.add("reason", word));
    if (!errors.isEmpty()) {
      document.add("errors", errorsAsJson());
    }
    return document.build();
  }

  private JsonArrayBuilder errorsAsJson() {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    errors.forEach(
        error ->
            all.add(
                JSON.createObjectBuilder()
                    .add(error.where().word(), error.place())
                    .add("code", word(error.code()))
                    .add("detail", error.detail())));
    return all;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
