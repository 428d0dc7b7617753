package com.barron.whatsapp.channel.twilio.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes our content resources at Twilio: what is missing is created, nothing twice. */
final class ContentSetup {
  /** Not sent to anybody outside of the 24 hours: it needs no approval. */
  private static final String NOT_NEEDED = "not needed";

  private static final Set<String> REFUSED = Set.of("rejected", "disabled");

  private final ContentClient contentClient;

  ContentSetup(ContentClient contentClient) {
    this.contentClient = contentClient;
  }

  /** The approval of a resource. @param approval as Twilio reports it */
  record ContentApproval(String name, String id, String approval) {
    boolean isRefused() {
      return REFUSED.contains(approval);
    }
  }

  /** All resources, in order. */
  List<ContentApproval> complete() {
    Map<String, String> there = contentClient.ids();
    return ContentDefinition.all().stream().map(definition -> complete(definition, there)).toList();
  }

  private ContentApproval complete(ContentDefinition definition, Map<String, String> there) {
    String known = there.get(definition.name());
    String id = known == null ? contentClient.create(definition) : known;
    return new ContentApproval(definition.name(), id, approval(definition, id));
  }

  private String approval(ContentDefinition definition, String id) {
    if (!definition.isTemplate()) {
      return NOT_NEEDED;
    }
    String now = contentClient.approval(id);
    return now.equals(ContentClient.UNSUBMITTED)
        ? contentClient.requestApproval(id, definition.name())
        : now;
  }
}
