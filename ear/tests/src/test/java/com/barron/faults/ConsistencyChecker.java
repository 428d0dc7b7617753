package com.barron.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.barron.faults.Evidence.AcceptedMessage;
import com.barron.faults.Evidence.ConversationLine;
import com.barron.faults.Evidence.Owed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two records that know nothing of each other: the provider's and the database's. Counts
 * what is missing on either side, what is there twice, and what is out of order.
 */
final class ConsistencyChecker {
  /** Opens one ticket at once. */
  static final String TICKET = "report MACH-005 new bearing noise low";

  private final Evidence evidence;
  private final Map<String, List<ConversationLine>> journal;
  private final List<String> complaints = new ArrayList<>();
  private int lost;
  private int doubled;
  private int outOfOrder;
  private int stuck;

  private ConsistencyChecker(Evidence evidence) {
    this.evidence = evidence;
    this.journal = evidence.journal().stream().collect(groupingBy(ConversationLine::correlation));
  }

  static VerificationResult check(Evidence evidence) {
    ConsistencyChecker consistencyChecker = new ConsistencyChecker(evidence);
    Map<String, List<DeliveredMessage>> byId =
        evidence.said().stream()
            .collect(groupingBy(DeliveredMessage::id, LinkedHashMap::new, toList()));
    byId.forEach(consistencyChecker::oneEffect);
    consistencyChecker.tickets(byId);
    consistencyChecker.sentOnce();
    consistencyChecker.repliesInOrder();
    consistencyChecker.complaints.addAll(evidence.violations());
    consistencyChecker.stuck += evidence.violations().size();
    if (evidence.ordered()) {
      consistencyChecker.messagesInOrder();
    }
    return new VerificationResult(
        byId.size(),
        (int) byId.values().stream().filter(copies -> !acknowledged(copies)).count(),
        consistencyChecker.lost,
        consistencyChecker.doubled,
        consistencyChecker.outOfOrder,
        consistencyChecker.stuck,
        worst(evidence.said()),
        List.copyOf(consistencyChecker.complaints));
  }

  /** How the journal names a message: the beginning of a hash, computed here independently. */
  static String correlation(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("twilio:" + id).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** I1: an acknowledged message is remembered once, has one line in the journal and an answer. */
  private void oneEffect(String id, List<DeliveredMessage> copies) {
    List<ConversationLine> lines = journal.getOrDefault(correlation(id), List.of());
    long heard = lines.stream().filter(ConversationLine::fromPerson).count();
    if (heard > 1) {
      doubled(heard - 1, "message " + correlation(id) + " was taken in " + heard + " times");
    }
    if (!acknowledged(copies)) {
      return;
    }
    if (!evidence.inbox().contains(id) || heard == 0) {
      lost("message " + correlation(id) + " was acknowledged and is not there");
    } else if (lines.size() == heard && !evidence.unanswered().contains(copies.get(0).number())) {
      lost("message " + correlation(id) + " has no answer");
    }
  }

  /** I1, in the domain. What was not acknowledged may have had its effect, or not. */
  private void tickets(Map<String, List<DeliveredMessage>> byId) {
    Map<String, int[]> bounds = new HashMap<>();
    for (List<DeliveredMessage> copies : byId.values()) {
      DeliveredMessage one = copies.get(0);
      int[] leastAndMost = bounds.computeIfAbsent(one.number(), number -> new int[2]);
      if (one.text().equals(TICKET)) {
        leastAndMost[0] += acknowledged(copies) ? 1 : 0;
        leastAndMost[1]++;
      }
    }
    bounds.forEach(
        (number, most) -> {
          int there = evidence.tickets().getOrDefault(number, 0);
          for (int i = there; i < most[0]; i++) {
            lost("a ticket was confirmed and is not there");
          }
          if (there > most[1]) {
            doubled(there - most[1], there + " tickets of " + most[1] + " messages");
          }
        });
  }

  /** I2 and I4: what the provider accepted is what we recorded as sent, each once. */
  private void sentOnce() {
    Map<Long, List<AcceptedMessage>> taken =
        evidence.taken().stream().collect(groupingBy(AcceptedMessage::owed));
    Set<String> sids = evidence.taken().stream().map(AcceptedMessage::sid).collect(toSet());
    Map<Long, Owed> owed = new HashMap<>();
    for (Owed row : evidence.owed()) {
      owed.put(row.id(), row);
      if (row.stuck()) {
        stuck++;
        complaints.add("outbox row " + row.id() + " is still being sent after its lease");
      }
      if (!row.state().equals("SENT")) {
        lost("outbox row " + row.id() + " is " + row.state());
      } else if (!sids.contains(row.providerId())) {
        lost("outbox row " + row.id() + " counts as sent and never came");
      }
    }
    taken.forEach(
        (id, all) -> {
          if (!owed.containsKey(id)) {
            doubled(all.size(), "the provider took what nobody owed: outbox row " + id);
          } else if (all.size() > 1) {
            doubled(all.size() - 1, "outbox row " + id + " was sent " + all.size() + " times");
          }
        });
  }

  /** I3, out: of one conversation, messages leave in the order in which they were decided. */
  private void repliesInOrder() {
    Map<String, Long> last = new HashMap<>();
    for (AcceptedMessage message : evidence.taken()) {
      long before = last.getOrDefault(message.to(), Long.MIN_VALUE);
      if (message.owed() < before) {
        outOfOrder++;
        complaints.add("outbox row " + message.owed() + " was sent after " + before);
      }
      last.put(message.to(), Math.max(before, message.owed()));
    }
  }

  /** I3, in: the messages of a person who waits for each answer are handled in that order. */
  private void messagesInOrder() {
    Map<String, Long> last = new HashMap<>();
    for (DeliveredMessage message : evidence.said()) {
      Optional<ConversationLine> line =
          journal.getOrDefault(correlation(message.id()), List.of()).stream()
              .filter(ConversationLine::fromPerson)
              .findFirst();
      if (message.isAcknowledged() && line.isPresent()) {
        long before = last.getOrDefault(message.number(), Long.MIN_VALUE);
        if (line.get().id() < before) {
          outOfOrder++;
          complaints.add("message " + correlation(message.id()) + " was heard too early");
        }
        last.put(message.number(), Math.max(before, line.get().id()));
      }
    }
  }

  private void lost(String complaint) {
    lost++;
    complaints.add(complaint);
  }

  private void doubled(long howMany, String complaint) {
    doubled += (int) howMany;
    complaints.add(complaint);
  }

  private static boolean acknowledged(List<DeliveredMessage> copies) {
    return copies.stream().anyMatch(DeliveredMessage::isAcknowledged);
  }

  private static Duration worst(List<DeliveredMessage> said) {
    return said.stream()
        .filter(DeliveredMessage::isAcknowledged)
        .map(DeliveredMessage::latency)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
