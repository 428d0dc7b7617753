package com.barron.api.call;

import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a caller who changes a record says of it: that it is not there ({@code If-None-Match: *}),
 * or which version they saw ({@code If-Match}). Without either nothing is changed: two callers
 * would undo each other's work without knowing.
 */
public final class Precondition {
  private static final String ANY = "*";

  /** A strong tag; a weak one never matches here (RFC 9110, 13.1.1). */
  private static final Pattern TAG = Pattern.compile("(?<!W/)\"([^\"]*)\"");

  private final Optional<Set<String>> tags;

  private Precondition(Optional<Set<String>> tags) {
    this.tags = tags;
  }

  /**
   * Reads the headers.
   *
   * @throws ProblemException 428 when there is none that can be used, or both
   */
  public static Precondition of(HttpServletRequest call) {
    List<String> match = Collections.list(call.getHeaders(HttpHeaders.IF_MATCH));
    List<String> noneMatch = Collections.list(call.getHeaders(HttpHeaders.IF_NONE_MATCH));
    if (match.isEmpty() && noneMatch.equals(List.of(ANY))) {
      return new Precondition(Optional.empty());
    }
    if (!match.isEmpty() && noneMatch.isEmpty()) {
      return new Precondition(Optional.of(tags(String.join(",", match))));
    }
    throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
  }

  /**
   * Reads the headers of a call that changes a record that is there.
   *
   * @throws ProblemException 428 when they do not say which version was seen
   */
  public static Precondition ofChange(HttpServletRequest call) {
    Precondition read = of(call);
    if (read.mustBeNew()) {
      throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
    }
    return read;
  }

  private static Set<String> tags(String header) {
    return header.strip().equals(ANY)
        ? Set.of(ANY)
        : TAG.matcher(header).results().map(tag -> tag.group(1)).collect(Collectors.toSet());
  }

  public boolean mustBeNew() {
    return tags.isEmpty();
  }

  /** Whether a record is one that the caller saw. */
  public boolean matches(JsonObject record) {
    return tags.stream()
        .flatMap(Set::stream)
        .anyMatch(
            tag -> tag.equals(ANY) || tag.equals(Responses.tag(record.toString()).getValue()));
  }
}
