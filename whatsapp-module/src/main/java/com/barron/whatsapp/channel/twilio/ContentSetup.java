package com.barron.whatsapp.channel.twilio;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes our content resources at Twilio: what is missing is created, nothing twice. */
final class ContentSetup {
  /** Not sent to anybody outside of the 24 hours: it needs no approval. */
  private static final String NOT_NEEDED = "not needed";

  private static final Set<String> REFUSED = Set.of("rejected", "disabled");

  private final ContentShelf shelf;

  ContentSetup(ContentShelf shelf) {
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
    return Blueprint.all().stream().map(blueprint -> complete(blueprint, there)).toList();
  }

  private Standing complete(Blueprint blueprint, Map<String, String> there) {
    String known = there.get(blueprint.name());
    String id = known == null ? shelf.create(blueprint) : known;
    return new Standing(blueprint.name(), id, approval(blueprint, id));
  }

  private String approval(Blueprint blueprint, String id) {
    if (!blueprint.isTemplate()) {
      return NOT_NEEDED;
    }
    String now = shelf.approval(id);
    return now.equals(ContentShelf.UNSUBMITTED) ? shelf.requestApproval(id, blueprint.name()) : now;
  }
}
