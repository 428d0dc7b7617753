package com.barron.web.whatsapp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** A header of a request. */
final class RequestHeader {
  private RequestHeader() {}

  /** The first of that name, or empty text. */
  static String of(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }
}
