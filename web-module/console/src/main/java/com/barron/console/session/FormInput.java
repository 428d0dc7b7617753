package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a form or an address says. */
public final class FormInput {
  private FormInput() {}

  /** A field; empty text when it is not there. */
  public static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** The first value of every field. */
  public static Map<String, String> all(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
  }

  /** All values of a field that may be there several times. */
  public static List<String> texts(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }
}
