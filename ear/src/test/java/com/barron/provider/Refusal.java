package com.barron.provider;

import jakarta.json.spi.JsonProvider;

/**
 * An error answer of the REST API.
 *
 * @param status the HTTP status
 * @param code Twilio's error code
 */
record Refusal(int status, int code, String message) {
  private static final JsonProvider JSON = JsonProvider.provider();

  static final Refusal UNAUTHENTICATED = new Refusal(401, 20003, "Authenticate");
  static final Refusal TOO_MANY = new Refusal(429, 20429, "Too Many Requests");
  static final Refusal INTERNAL = new Refusal(500, 20500, "Internal Server Error");
  static final Refusal UNAVAILABLE = new Refusal(503, 20503, "Service Unavailable");
  static final Refusal OPTED_OUT =
      new Refusal(400, 21610, "Attempt to send to unsubscribed recipient");

  static final Refusal OUTSIDE_WINDOW =
      new Refusal(400, 63016, "Failed to send freeform message outside the allowed window");

  static Refusal bad(int code, String message) {
    return new Refusal(400, code, message);
  }

  static Refusal notFound(String path) {
    return new Refusal(404, 20404, "The requested resource " + path + " was not found");
  }

  String json() {
    return JSON.createObjectBuilder()
        .add("code", code)
        .add("message", message)
        .add("more_info", "https://www.twilio.com/docs/errors/" + code)
        .add("status", status)
        .build()
        .toString();
  }
}
