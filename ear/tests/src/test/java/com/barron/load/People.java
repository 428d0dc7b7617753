package com.barron.load;

import com.barron.load.comparison.PersonEvidence.TakenReply;
import com.barron.rig.FictionalPhones;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** All who write, and what the provider did for them altogether. Safe from several threads. */
final class People {
  private static final long MESSAGES_OF_ONE = LoadParameters.MESSAGES_AT_MOST;

  private final List<Person> all = new ArrayList<>();
  private final Map<String, Person> byAddress = new HashMap<>();
  private final LongAdder replies = new LongAdder();
  private final LongAdder typing = new LongAdder();
  private final LongAdder brokenOff = new LongAdder();
  private final LongAdder lists = new LongAdder();
  private final LongAdder resent = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private volatile String lastRefusal = "";

  People(int howMany) {
    // Ids differ between two runs against one database.
    long firstSid = Clock.systemUTC().millis() * MESSAGES_OF_ONE;
    for (int i = 0; i < howMany; i++) {
      Person person = new Person(FictionalPhones.fictional(i), firstSid + i * MESSAGES_OF_ONE);
      all.add(person);
      byAddress.put("whatsapp:" + person.number(), person);
    }
  }

  List<Person> all() {
    return all;
  }

  Stream<SaidMessage> said() {
    return all.stream().flatMap(person -> person.said().stream());
  }

  /** The provider took a reply. @return lets the person read it */
  Runnable accepted(String address, long outbox, String sid, String text, long at) {
    Person person = byAddress.get(address);
    if (person == null) {
      refused("a message to somebody who never wrote");
      return () -> {};
    }
    person.accepted(new TakenReply(outbox, sid), text, at);
    replies.increment();
    return person::hear;
  }

  /** The provider showed that somebody types. */
  void typing() {
    typing.increment();
  }

  /** A request to the provider ended before it was answered. */
  void brokenOff() {
    brokenOff.increment();
  }

  /** Requests that ended before they were answered, so far. */
  long broken() {
    return brokenOff.sum();
  }

  /** The provider was asked what it had sent. */
  void listed() {
    lists.increment();
  }

  /** How often the provider was asked what it had sent, so far. */
  long lists() {
    return lists.sum();
  }

  /** The provider delivers a message once more. */
  void resent() {
    resent.increment();
  }

  /** Messages that were delivered once more, so far. */
  long resends() {
    return resent.sum();
  }

  /** The provider refused something. */
  void refused(String why) {
    refusals.increment();
    lastRefusal = why;
  }

  /** Replies that the provider took so far. */
  long replies() {
    return replies.sum();
  }

  /** Signs of typing so far. */
  long typed() {
    return typing.sum();
  }

  /** What the provider refused so far. */
  long refusals() {
    return refusals.sum();
  }

  /** The reason of the last refusal. */
  String lastRefusal() {
    return lastRefusal;
  }
}
