package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;

/** What a form or an address says. */
public final class FormInput {
  private FormInput() {}

  /** A field; empty text when it is not there. */
  public static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
