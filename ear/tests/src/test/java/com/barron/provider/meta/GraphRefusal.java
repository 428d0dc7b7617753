package com.barron.provider.meta;

import jakarta.json.Json;

/** An error answer of the Graph API. */
public final class GraphRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  /**
   * An error.
   *
   * @param status the HTTP status; most throttles are 400
   * @param code Meta's error code
   */
  public GraphRefusal(int status, int code, String details) {
    super(details);
    this.status = status;
    this.code = code;
  }

  static GraphRefusal parameter(String details) {
    return new GraphRefusal(400, 100, details);
  }

  /**
   * @throws GraphRefusal when something does not hold
   */
  static void require(boolean holds, String details) {
    if (!holds) {
      throw parameter(details);
    }
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  String json() {
    return Json.createObjectBuilder()
        .add(
            "error",
            Json.createObjectBuilder()
                .add("message", "(#" + code + ") " + getMessage())
                .add("type", "OAuthException")
                .add("code", code)
                .add(
                    "error_data",
                    Json.createObjectBuilder()
                        .add("messaging_product", "whatsapp")
                        .add("details", getMessage()))
                .add("fbtrace_id", "AbCdEfGhIjKlMnOpQrStUvW"))
        .build()
        .toString();
  }
}
