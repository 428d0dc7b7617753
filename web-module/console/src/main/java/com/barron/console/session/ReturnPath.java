package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** To which page a form wants to come back: one of ours, and nothing that leaves them. */
public final class ReturnPath {
  private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9-]+/?){0,4}");

  private ReturnPath() {}

  /** The field {@code to}; the first page when it is not one of ours. */
  public static String of(HttpServletRequest request) {
    return of(FormInput.text(request, "to"));
  }

  /** The first page when it is not one of ours. */
  public static String of(String to) {
    return OURS.matcher(to).matches() ? to : "/";
  }
}
