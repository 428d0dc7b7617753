package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.twilio.api.AttemptFailedException;
import com.barron.whatsapp.channel.twilio.api.TwilioJson;
import com.barron.whatsapp.json.LenientJson;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** A page of the messages that Twilio keeps, newest first. */
final class MessageListPage {
  private static final String API = "https://api.twilio.com";

  private final TwilioRestClient client;
  private final JsonObject json;

  private MessageListPage(TwilioRestClient client, JsonObject json) {
    this.client = client;
    this.json = json;
  }

  /**
   * The first page of those between two addresses.
   *
   * @throws AttemptFailedException when Twilio does not answer as it should, as for all pages
   */
  static MessageListPage first(TwilioRestClient client, String from, String to, int size) {
    Request request = new Request(HttpMethod.GET, Domains.API.toString(), path(client));
    request.addQueryParam("To", to);
    request.addQueryParam("From", from);
    request.addQueryParam("PageSize", String.valueOf(size));
    return new MessageListPage(client, TwilioJson.ask(client, request));
  }

  List<JsonValue> messages() {
    return TwilioJson.list(json, "messages");
  }

  boolean isLast() {
    return nextUri().isEmpty();
  }

  /** The one after it, which is asked for now. */
  MessageListPage next() {
    Request request = new Request(HttpMethod.GET, API + nextUri().orElseThrow());
    return new MessageListPage(client, TwilioJson.ask(client, request));
  }

  private Optional<String> nextUri() {
    return Optional.of(LenientJson.string(json, "next_page_uri"))
        .filter(uri -> uri.startsWith(path(client) + "?"));
  }

  static String path(TwilioRestClient client) {
    return "/2010-04-01/Accounts/" + client.getAccountSid() + "/Messages.json";
  }
}
