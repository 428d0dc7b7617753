package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a form or an address says. */
public final class FormInput {
  private FormInput() {}

  /** A field; empty text when it is not there. */
  public static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** All values of a field that may be there several times. */
  public static List<String> texts(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }
}
