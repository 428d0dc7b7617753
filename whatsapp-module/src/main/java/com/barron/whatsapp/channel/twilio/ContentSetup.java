package com.barron.whatsapp.channel.twilio;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes our content resources at Twilio: what is missing is created, nothing twice. */
final class ContentSetup {
  /** Not sent to anybody outside of the 24 hours: it needs no approval. */
  private static final String NOT_NEEDED = "not needed";

  private static final Set<String> REFUSED = Set.of("rejected", "disabled");

  private final ContentClient shelf;

  ContentSetup(ContentClient shelf) {
    this.shelf = shelf;
  }

  /** How it stands with a resource. @param approval in Twilio's words */
  record Standing(String name, String id, String approval) {
    boolean isRefused() {
      return REFUSED.contains(approval);
    }
  }

  /** All resources, in order. */
  List<Standing> complete() {
    Map<String, String> there = shelf.ids();
    return ContentDefinition.all().stream()
        .map(contentDefinition -> complete(contentDefinition, there))
        .toList();
  }

  private Standing complete(ContentDefinition contentDefinition, Map<String, String> there) {
    String known = there.get(contentDefinition.name());
    String id = known == null ? shelf.create(contentDefinition) : known;
    return new Standing(contentDefinition.name(), id, approval(contentDefinition, id));
  }

  private String approval(ContentDefinition contentDefinition, String id) {
    if (!contentDefinition.isTemplate()) {
      return NOT_NEEDED;
    }
    String now = shelf.approval(id);
    return now.equals(ContentClient.UNSUBMITTED)
        ? shelf.requestApproval(id, contentDefinition.name())
        : now;
  }
}
