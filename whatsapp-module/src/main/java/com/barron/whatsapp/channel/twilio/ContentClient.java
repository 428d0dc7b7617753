package com.barron.whatsapp.channel.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.content.ApprovalCreate;
import com.twilio.rest.content.v1.content.ApprovalCreate.ContentApprovalRequest;
import com.twilio.rest.content.v1.content.ApprovalFetch;
import java.util.HashMap;
import java.util.Map;

/**
 * The content resources of our account. Each method asks Twilio, and throws {@link
 * AttemptFailedException} or {@link com.twilio.exception.TwilioException} when it does not answer
 * as it should.
 */
final class ContentClient {
  static final String APPROVED = "approved";
  static final String UNSUBMITTED = "unsubmitted";

  private static final int PAGE = 100;
  private static final int MOST_SEARCHED = 5_000;
  private static final String UTILITY = "UTILITY";

  private final TwilioRestClient client;

  ContentClient(TwilioRestClient client) {
    this.client = client;
  }

  /** The ids of all resources by their friendly names; of two with one name the first. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    for (Content content : Content.reader().setPageSize(PAGE).limit(MOST_SEARCHED).read(client)) {
      if (content.getFriendlyName() != null && content.getSid() != null) {
        ids.putIfAbsent(content.getFriendlyName(), content.getSid());
      }
    }
    return ids;
  }

  /** Creates a resource. @return its id */
  String create(ContentDefinition definition) {
    return Content.creator(definition.request()).create(client).getSid();
  }

  /** How far WhatsApp's approval of a resource is, as Twilio reports it. */
  String approval(String id) {
    return ApprovalFetch.fetcher(id).fetch(client).getWhatsapp() instanceof Map<?, ?> whatsapp
            && whatsapp.get("status") instanceof String status
        ? status
        : UNSUBMITTED;
  }

  /** Asks WhatsApp, through Twilio, to approve a resource. @return how far that is */
  String requestApproval(String id, String name) {
    return ApprovalCreate.creator(id, ContentApprovalRequest.builder(name, UTILITY).build())
        .create(client)
        .getStatus();
  }
}
