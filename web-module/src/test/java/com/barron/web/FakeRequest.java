package com.barron.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as a server hands it over. Answers what the web asks, and refuses everything else. */
public final class FakeRequest {
  private final String method;
  private final String path;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String query;
  private String remote = "127.0.0.1";
  private InputStream body = InputStream.nullInputStream();
  private long length = -1;

  private FakeRequest(String method, String path) {
    this.method = method;
    this.path = path;
  }

  public static FakeRequest get(String path) {
    return new FakeRequest("GET", path);
  }

  public static FakeRequest post(String path) {
    return new FakeRequest("POST", path);
  }

  public FakeRequest query(String raw) {
    query = raw;
    return this;
  }

  public FakeRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** From an address. */
  public FakeRequest from(String address) {
    remote = address;
    return this;
  }

  public FakeRequest body(byte[] bytes) {
    length = bytes.length;
    return body(new ByteArrayInputStream(bytes));
  }

  /** A body whose length is not declared, as in chunks. */
  public FakeRequest body(InputStream bytes) {
    body = bytes;
    return this;
  }

  /** A declared length, true or not. */
  public FakeRequest declares(long bytes) {
    length = bytes;
    return this;
  }

  public HttpServletRequest asItComes() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> answer(called.getName(), arguments));
  }

  private Object answer(String question, Object[] arguments) {
    return switch (question) {
      case "getMethod" -> method;
      case "getRequestURI", "getServletPath" -> path;
      case "getQueryString" -> query;
      case "getHeader" -> headers.get((String) arguments[0]);
      case "getHeaders" ->
          Collections.enumeration(
              Optional.ofNullable(headers.get((String) arguments[0])).stream().toList());
      case "getRemoteAddr" -> remote;
      case "getContentLengthLong" -> length;
      case "getInputStream" -> new Body(body);
      default -> throw new UnsupportedOperationException(question);
    };
  }

  private static final class Body extends ServletInputStream {
    private final InputStream bytes;

    Body(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
