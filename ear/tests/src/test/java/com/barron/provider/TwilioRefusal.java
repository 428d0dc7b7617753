package com.barron.provider;

import jakarta.json.spi.JsonProvider;

/**
 * An error answer of the REST API.
 *
 * @param status the HTTP status
 * @param code Twilio's error code
 */
public record TwilioRefusal(int status, int code, String message) {
  private static final JsonProvider JSON = JsonProvider.provider();

  public static final TwilioRefusal UNAUTHENTICATED = new TwilioRefusal(401, 20003, "Authenticate");
  static final TwilioRefusal TOO_MANY = new TwilioRefusal(429, 20429, "Too Many Requests");
  static final TwilioRefusal INTERNAL = new TwilioRefusal(500, 20500, "Internal Server Error");
  static final TwilioRefusal UNAVAILABLE = new TwilioRefusal(503, 20503, "Service Unavailable");
  static final TwilioRefusal OPTED_OUT =
      new TwilioRefusal(400, 21610, "Attempt to send to unsubscribed recipient");

  static final TwilioRefusal OUTSIDE_WINDOW =
      new TwilioRefusal(400, 63016, "Failed to send freeform message outside the allowed window");

  static TwilioRefusal bad(int code, String message) {
    return new TwilioRefusal(400, code, message);
  }

  public static TwilioRefusal notFound(String path) {
    return new TwilioRefusal(404, 20404, "The requested resource " + path + " was not found");
  }

  /** The answer's body. */
  public String json() {
    return JSON.createObjectBuilder()
        .add("code", code)
        .add("message", message)
        .add("more_info", "https://www.twilio.com/docs/errors/" + code)
        .add("status", status)
        .build()
        .toString();
  }
}
