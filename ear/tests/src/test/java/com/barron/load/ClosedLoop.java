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
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Person> people;
  private final Orders orders;
  private final Speaker speaker;
  private final LoadControl control;

  ClosedLoop(List<Person> people, Orders orders, Speaker speaker, LoadControl control) {
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
        dialogue(people.get(i % people.size()), order.get());
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
      if (!person.awaitReplies(PATIENCE)) {
        control.fail(
            "no reply to "
                + step.text()
                + " within "
                + PATIENCE.toSeconds()
                + " s: does the product send to the stub (TWILIO_API_BASE_URL)? Else see the"
                + " server's log");
        return;
      }
    }
  }
}
