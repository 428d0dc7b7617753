package com.barron.web.whatsapp;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The responses to providers. */
final class WebhookResponses {
  private static final String EMPTY_TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private WebhookResponses() {}

  /** 200 with TwiML that says nothing. An empty body without a type is an error to Twilio. */
  static Response emptyTwiml() {
    return Response.ok(EMPTY_TWIML, MediaType.TEXT_XML_TYPE).build();
  }

  static Response noContent() {
    return Response.noContent().build();
  }

  /** 200 with a text. */
  static Response text(String text) {
    return Response.ok(text, MediaType.TEXT_PLAIN_TYPE).build();
  }

  static Response forbidden() {
    return refused(Status.FORBIDDEN);
  }

  static Response badRequest() {
    return refused(Status.BAD_REQUEST);
  }

  private static Response refused(Status status) {
    return Response.status(status)
        .type(MediaType.TEXT_PLAIN_TYPE)
        .entity(status.getReasonPhrase() + "\n")
        .build();
  }
}
