package com.barron.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.barron.receiver.ReceivedEvent;
import com.barron.rig.TestSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened, by the audit, which knows nothing of webhooks: of each subject what was done to
 * it, in order.
 */
final class EventEvidence {
  private final Map<String, List<String>> happened;

  EventEvidence(Map<String, List<String>> happened) {
    this.happened = happened;
  }

  /**
   * All behind an entry of the audit.
   *
   * @param events the events' types by what the audit calls them
   */
  static EventEvidence from(TestSql sql, Map<String, String> events, long behind) {
    return new EventEvidence(
        sql
            .rows(
                "SELECT subject, act FROM audit WHERE id > ? AND act = ANY (?) ORDER BY id",
                behind,
                events.keySet().toArray(String[]::new))
            .stream()
            .collect(
                groupingBy(
                    row -> (String) row.get("subject"),
                    LinkedHashMap::new,
                    mapping(row -> events.get((String) row.get("act")), toList()))));
  }

  int size() {
    return happened.values().stream().mapToInt(List::size).sum();
  }

  /** What is lost, told without having happened, or out of order. */
  List<String> complaints(List<ReceivedEvent> taken) {
    Map<String, List<String>> told =
        taken.stream()
            .collect(
                groupingBy(
                    EventEvidence::subject,
                    LinkedHashMap::new,
                    mapping(ReceivedEvent::type, toList())));
    Set<String> subjects = new HashSet<>(happened.keySet());
    subjects.addAll(told.keySet());
    List<String> complaints = new ArrayList<>();
    for (String subject : subjects) {
      List<String> wanted = happened.getOrDefault(subject, List.of());
      List<String> had = told.getOrDefault(subject, List.of());
      if (!had.equals(wanted)) {
        complaints.add("events of " + subject + " are " + had + " and should be " + wanted);
      }
    }
    return complaints;
  }

  private static String subject(ReceivedEvent event) {
    return event.data().getString(event.type().startsWith("defect.") ? "defect" : "ticket");
  }
}
