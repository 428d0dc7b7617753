package com.barron.web;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what a request was answered. */
public final class FakeResponse {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int status = HttpServletResponse.SC_OK;

  public HttpServletResponse asItGoes() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            FakeResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> note(called.getName(), arguments));
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  private Object note(String order, Object[] arguments) {
    switch (order) {
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "sendError" -> status = (int) arguments[0];
      default -> throw new UnsupportedOperationException(order);
    }
    return null;
  }
}
