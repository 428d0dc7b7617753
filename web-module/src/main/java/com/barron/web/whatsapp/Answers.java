package com.barron.web.whatsapp;

import com.barron.whatsapp.channel.twilio.TwilioWebhooks.Outcome;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Consumer;

/** What Twilio is told. */
final class Answers {
  private static final String EMPTY_TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private Answers() {}

  /** Does what a genuine request asks for, and tells what became of it. */
  static <T> Response to(Outcome<T> outcome, Consumer<T> action, Response done) {
    if (outcome instanceof Outcome.Genuine<T> genuine) {
      action.accept(genuine.value());
      return done;
    }
    if (outcome instanceof Outcome.Ignored<T>) {
      return done;
    }
    return refused(outcome instanceof Outcome.Forbidden<T> ? Status.FORBIDDEN : Status.BAD_REQUEST);
  }

  /** 200 with TwiML that says nothing. An empty body without a type is an error to Twilio. */
  static Response emptyTwiml() {
    return Response.ok(EMPTY_TWIML, MediaType.TEXT_XML_TYPE).build();
  }

  static Response noContent() {
    return Response.noContent().build();
  }

  private static Response refused(Status status) {
    return Response.status(status)
        .type(MediaType.TEXT_PLAIN_TYPE)
        .entity(status.getReasonPhrase() + "\n")
        .build();
  }
}
