package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.channel.twilio.api.AttemptFailedException;
import com.barron.whatsapp.channel.twilio.api.TwilioJson;
import com.barron.whatsapp.json.LenientJson;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.content.ApprovalCreate;
import com.twilio.rest.content.v1.content.ApprovalCreate.ContentApprovalRequest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The content resources of our account. Each method asks Twilio, and throws {@link
 * AttemptFailedException} when it does not answer as it should.
 */
public final class ContentClient {
  static final String APPROVED = "approved";
  static final String UNSUBMITTED = "unsubmitted";

  private static final String PATH = "/v1/Content";
  private static final String ADDRESS = "https://content.twilio.com" + PATH;
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 50;
  private static final String UTILITY = "UTILITY";

  private final TwilioRestClient client;

  public ContentClient(TwilioRestClient client) {
    this.client = client;
  }

  /** The ids of all resources by their friendly names; of two with one name the first. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    Request first = new Request(HttpMethod.GET, Domains.CONTENT.toString(), PATH);
    first.addQueryParam("PageSize", String.valueOf(PAGE));
    Optional<Request> next = Optional.of(first);
    for (int pages = 0; pages < MOST_PAGES && next.isPresent(); pages++) {
      JsonObject page = TwilioJson.ask(client, next.get());
      TwilioJson.list(page, "contents").forEach(content -> add(ids, content));
      next =
          Optional.of(LenientJson.string(LenientJson.object(page, "meta"), "next_page_url"))
              .filter(address -> address.startsWith(ADDRESS + "?"))
              .map(address -> new Request(HttpMethod.GET, address));
    }
    return ids;
  }

  private static void add(Map<String, String> ids, JsonValue value) {
    if (value instanceof JsonObject content) {
      String name = LenientJson.string(content, "friendly_name");
      TwilioJson.id(content).ifPresent(id -> ids.putIfAbsent(name, id));
    }
  }

  /** Creates a resource. @return its id */
  String create(ContentDefinition definition) {
    return TwilioJson.guarded(() -> Content.creator(definition.request()).create(client).getSid());
  }

  /** How far WhatsApp's approval of a resource is, as Twilio reports it. */
  String approval(String id) {
    JsonObject answer =
        TwilioJson.ask(
            client,
            new Request(
                HttpMethod.GET, Domains.CONTENT.toString(), PATH + "/" + id + "/ApprovalRequests"));
    String status = LenientJson.string(LenientJson.object(answer, "whatsapp"), "status");
    return status.isEmpty() ? UNSUBMITTED : status;
  }

  /** Asks WhatsApp, through Twilio, to approve a resource. @return how far that is */
  String requestApproval(String id, String name) {
    return TwilioJson.guarded(
        () ->
            ApprovalCreate.creator(id, ContentApprovalRequest.builder(name, UTILITY).build())
                .create(client)
                .getStatus());
  }
}
