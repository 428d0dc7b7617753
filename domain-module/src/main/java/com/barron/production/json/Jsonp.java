package com.barron.production.json;

import jakarta.json.spi.JsonProvider;

/** Makes and reads JSON, by Jakarta JSON Processing. */
public final class Jsonp {
  /**
   * Found once: each method of {@link jakarta.json.Json} asks the service loader for it again,
   * which costs more than the value that it makes.
   */
  public static final JsonProvider JSON = JsonProvider.provider();

  private Jsonp() {}
}
