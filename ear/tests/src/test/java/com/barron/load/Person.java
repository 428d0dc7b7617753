package com.barron.load;

import com.barron.load.DefectDialogue.Step;
import com.barron.load.comparison.PersonEvidence.TakenReply;
import com.barron.provider.TwilioSids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who writes: what they said, and what the provider took for them. The n-th reply is the
 * answer to the n-th message. One thread speaks, others deliver replies.
 */
final class Person {
  private final String number;
  private final long firstSid;
  private final List<SaidMessage> said = new ArrayList<>();
  private final List<TakenReply> taken = new ArrayList<>();
  private int heard;

  /**
   * @param number E.164 with its plus sign
   * @param firstSid the ids of this person's messages count from here
   */
  Person(String number, long firstSid) {
    this.number = number;
    this.firstSid = firstSid;
  }

  String number() {
    return number;
  }

  /** Remembers what is about to be sent. @param due as {@link SaidMessage} has it */
  synchronized SaidMessage says(Step step, String order, long due) {
    SaidMessage message =
        new SaidMessage(TwilioSids.message(firstSid + said.size()), step, order, due);
    said.add(message);
    return message;
  }

  /** The provider has a reply. @param at when it came */
  synchronized void accepted(TakenReply reply, String text, long at) {
    if (taken.size() < said.size()) {
      said.get(taken.size()).answered(at, text);
    }
    taken.add(reply);
  }

  /** The person may read one more reply. */
  synchronized void hear() {
    heard++;
    notifyAll();
  }

  /** Waits until all that was said is answered. @return whether it is */
  synchronized boolean awaitReplies(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (heard < said.size()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** All so far, in order. */
  synchronized List<SaidMessage> said() {
    return List.copyOf(said);
  }

  /** All so far, in the order in which they came. */
  synchronized List<TakenReply> taken() {
    return List.copyOf(taken);
  }
}
