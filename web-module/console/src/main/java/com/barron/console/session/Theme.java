package com.barron.console.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** Light or dark. */
public enum Theme {
  /** As the device says. */
  AUTO,
  LIGHT,
  DARK;

  /** Holds no secret, and is read by the server alone. */
  public static final String COOKIE = "barron-theme";

  /** What is in the cookie and in the page. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that comes next when somebody switches. */
  public Theme next() {
    return values()[(ordinal() + 1) % values().length];
  }

  static Theme of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? AUTO
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> Stream.of(values()).filter(t -> t.word().equals(cookie.getValue())))
            .findFirst()
            .orElse(AUTO);
  }
}
