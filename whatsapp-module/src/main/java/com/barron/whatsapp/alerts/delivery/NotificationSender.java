package com.barron.whatsapp.alerts.delivery;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.zone.PersonZones;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import com.barron.whatsapp.text.TimeText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts planned notifications into words and the words into the outbox. */
@Singleton
public class NotificationSender {
  /** More than these at once become one message that lists them. */
  private static final int MOST_AT_ONCE = 3;

  private static final Duration FRESH = Duration.ofHours(1);

  private final Announcements announcements;
  private final PersonZones personZones;
  private final SubjectFacts subjectFacts;
  private final Clock clock;

  @Inject
  public NotificationSender(
      Announcements announcements,
      PersonZones personZones,
      SubjectFacts subjectFacts,
      Clock clock) {
    this.announcements = announcements;
    this.personZones = personZones;
    this.subjectFacts = subjectFacts;
    this.clock = clock;
  }

  /** Tells each alert by itself, unless there are too many for a person. */
  public List<PlannedNotification> send(List<PlannedNotification> plannedNotifications) {
    return send(plannedNotifications, MOST_AT_ONCE);
  }

  /** Tells each person everything in one message. */
  public List<PlannedNotification> sendDigests(List<PlannedNotification> plannedNotifications) {
    return send(plannedNotifications, 1);
  }

  /**
   * The planned notifications again, each with the message that tells it if its person can be
   * reached.
   */
  private List<PlannedNotification> send(
      List<PlannedNotification> plannedNotifications, int mostSingle) {
    if (plannedNotifications.isEmpty()) {
      return List.of();
    }
    List<List<PlannedNotification>> messages = messages(plannedNotifications, mostSingle);
    Map<Reference, List<String>> facts =
        subjectFacts.of(
            plannedNotifications.stream().map(planned -> planned.alert().subject()).toList());
    List<OptionalLong> ids =
        announcements.enqueue(
            messages.stream().map(message -> announcement(message, facts)).toList());
    List<PlannedNotification> told = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      OptionalLong id = ids.get(i);
      Optional<Long> outboxId = id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
      messages.get(i).forEach(plannedNotification -> told.add(plannedNotification.by(outboxId)));
    }
    return told;
  }

  private static List<List<PlannedNotification>> messages(
      List<PlannedNotification> plannedNotifications, int mostSingle) {
    Map<PersonId, List<PlannedNotification>> byPerson = new LinkedHashMap<>();
    plannedNotifications.stream()
        .sorted(AlertText.URGENCY)
        .forEach(it -> byPerson.computeIfAbsent(it.to().id(), to -> new ArrayList<>()).add(it));
    return byPerson.values().stream()
        .flatMap(
            all ->
                all.size() > mostSingle
                    ? List.of(all).stream()
                    : all.stream().map(Collections::singletonList))
        .toList();
  }

  private Announcement announcement(
      List<PlannedNotification> plannedNotifications, Map<Reference, List<String>> facts) {
    PlannedNotification first = plannedNotifications.get(0);
    return new Announcement(
        first.to().id(),
        AlertText.of(first.to(), TimeText.of(clock, personZones.of(first.to().id())), facts)
            .reply(plannedNotifications),
        plannedNotifications.stream()
            .map(NotificationSender::validFor)
            .max(Duration::compareTo)
            .orElseThrow(),
        "alert-" + first.alert().id());
  }

  /** A warning is worth nothing after its deadline; of several, the longest counts. */
  private static Duration validFor(PlannedNotification plannedNotification) {
    Duration left =
        Duration.between(plannedNotification.alert().now(), plannedNotification.deadline());
    return plannedNotification.alert().isBreach() ? FRESH : left;
  }
}
