package com.barron.load.comparison;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.barron.load.comparison.PersonEvidence.Owed;
import com.barron.load.comparison.PersonEvidence.Said;
import com.barron.load.comparison.PersonEvidence.TakenReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares driver, provider and database, and counts what does not agree. */
public final class LoadComparison {
  private static final int COMPLAINTS_AT_MOST = 20;

  private long lost;
  private long doubled;
  private long outOfOrder;
  private long unexpected;
  private final List<String> complaints = new ArrayList<>();

  /** Adds one person. */
  public void add(PersonEvidence evidence) {
    messages(evidence);
    replies(evidence);
    outbox(evidence);
  }

  /** Adds what has to be there once. @param what in words @param found by what it is about */
  public void addEffects(String what, Set<String> wanted, Map<String, Long> found) {
    for (String one : wanted) {
      long times = found.getOrDefault(one, 0L);
      lost(times == 0 ? 1 : 0, what + " is not there");
      doubled(times - 1, what + " is there " + times + " times");
    }
  }

  /** An acknowledged message is in the journal, once, in the order in which it was said. */
  private void messages(PersonEvidence evidence) {
    Map<String, Long> heard = evidence.heard().stream().collect(groupingBy(c -> c, counting()));
    Map<String, Integer> places = new HashMap<>();
    for (Said said : evidence.said()) {
      places.put(said.correlation(), places.size());
      long times = heard.getOrDefault(said.correlation(), 0L);
      lost(said.acknowledged() && times == 0 ? 1 : 0, "an acknowledged message is not there");
      doubled(times - 1, "a message was taken in " + times + " times");
      unexpected(
          said.unexpected().isEmpty() ? 0 : 1,
          "“" + said.text() + "” was answered “" + said.unexpected() + "”");
    }
    int before = -1;
    for (String correlation : evidence.heard()) {
      int place = places.getOrDefault(correlation, -1);
      doubled(place < 0 ? 1 : 0, "the journal has a message that nobody said");
      outOfOrder(place >= 0 && place < before ? 1 : 0, "a message was heard too late");
      before = Math.max(before, place);
    }
  }

  /** The provider took one reply for each message, in the order in which they were decided. */
  private void replies(PersonEvidence evidence) {
    long acknowledged = evidence.said().stream().filter(Said::acknowledged).count();
    long taken = evidence.taken().stream().map(TakenReply::outbox).distinct().count();
    lost(acknowledged - taken, "a message has no answer at the provider");
    doubled(taken - evidence.said().size(), "there are more replies than messages");
    long before = Long.MIN_VALUE;
    for (TakenReply reply : evidence.taken()) {
      outOfOrder(reply.outbox() < before ? 1 : 0, "a reply was sent too late");
      before = Math.max(before, reply.outbox());
    }
  }

  /** What the provider took is what the outbox calls sent, each once. */
  private void outbox(PersonEvidence evidence) {
    Map<Long, Long> taken =
        evidence.taken().stream().collect(groupingBy(TakenReply::outbox, counting()));
    Set<String> sids = evidence.taken().stream().map(TakenReply::sid).collect(toSet());
    for (Owed owed : evidence.owed()) {
      long times = taken.getOrDefault(owed.id(), 0L);
      doubled(times - 1, "outbox row " + owed.id() + " was sent " + times + " times");
      boolean sent = owed.state().equals("SENT");
      lost(sent ? 0 : 1, "outbox row " + owed.id() + " is " + owed.state());
      lost(
          sent && !sids.contains(owed.sid()) ? 1 : 0,
          "outbox row " + owed.id() + " counts as sent and never came");
      taken.remove(owed.id());
    }
    taken.keySet().forEach(id -> doubled(1, "the provider took what nobody owed: row " + id));
  }

  private void lost(long howMany, String complaint) {
    lost += complain(howMany, complaint);
  }

  private void doubled(long howMany, String complaint) {
    doubled += complain(howMany, complaint);
  }

  private void outOfOrder(long howMany, String complaint) {
    outOfOrder += complain(howMany, complaint);
  }

  private void unexpected(long howMany, String complaint) {
    unexpected += complain(howMany, complaint);
  }

  private long complain(long howMany, String complaint) {
    if (howMany > 0 && complaints.size() < COMPLAINTS_AT_MOST) {
      complaints.add(complaint);
    }
    return Math.max(howMany, 0);
  }

  /** Whether all three agree. */
  public boolean isClean() {
    return lost + doubled + outOfOrder + unexpected == 0;
  }

  /** The first of what was found. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public String toString() {
    return "lost "
        + lost
        + ", doubled "
        + doubled
        + ", out of order "
        + outOfOrder
        + ", unexpected replies "
        + unexpected;
  }
}
