package com.barron.load;

import com.barron.load.DefectDialogue.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * People of whom one after the other has a dialogue, each message as soon as the reply to the last
 * one is with the provider. The dialogue that is open at the end is finished.
 */
final class ClosedLoop implements Runnable {
  /** Nobody got a reply by then: the product does not know the stub. */
  private static final Duration FIRST_REPLY = Duration.ofSeconds(20);

  /** Longer than a lease: what a node could not send in time is sent when its lease is over. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final List<Person> share;
  private final People people;
  private final Orders orders;
  private final Speaker speaker;
  private final LoadControl control;

  ClosedLoop(
      List<Person> share, People people, Orders orders, Speaker speaker, LoadControl control) {
    this.share = share;
    this.people = people;
    this.orders = orders;
    this.speaker = speaker;
    this.control = control;
  }

  @Override
  public void run() {
    try (speaker) {
      for (int i = 0; !control.isOver(); i++) {
        Optional<String> order = orders.next();
        if (order.isEmpty()) {
          control.fail("no order is left: measure for a shorter time");
          return;
        }
        dialogue(share.get(i % share.size()), order.get());
      }
    } catch (IOException e) {
      control.fail("a message was not taken, " + e.getMessage() + ": see the server's log");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void dialogue(Person person, String order) throws IOException, InterruptedException {
    for (Step step : DefectDialogue.about(order)) {
      speaker.say(person, step, order, System.nanoTime());
      if (!person.awaitReplies(FIRST_REPLY) && people.replies() == 0) {
        control.fail(
            "no reply reached the provider's stub: the product needs its address as"
                + " TWILIO_API_BASE_URL");
        return;
      }
      if (!person.awaitReplies(PATIENCE)) {
        control.fail(
            "no reply to "
                + step.text()
                + " after "
                + PATIENCE.toSeconds()
                + " s: see the server's log");
        return;
      }
    }
  }
}
