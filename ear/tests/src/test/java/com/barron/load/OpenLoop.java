package com.barron.load;

import com.barron.load.DefectDialogue.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * People who write in turn at times that are fixed before, whether or not they were answered. A
 * message that leaves late because the product is slow counts from the time at which it was due.
 * Dialogues that are open at the end are finished, as fast as the product takes them.
 */
final class OpenLoop implements Runnable {
  private final List<Talk> talks = new ArrayList<>();
  private final Schedule schedule;
  private final Orders orders;
  private final Speaker speaker;
  private final LoadControl control;

  OpenLoop(
      List<Person> people, Schedule schedule, Orders orders, Speaker speaker, LoadControl control) {
    people.forEach(person -> talks.add(new Talk(person)));
    this.schedule = schedule;
    this.orders = orders;
    this.speaker = speaker;
    this.control = control;
  }

  @Override
  public void run() {
    try (speaker) {
      for (int i = 0; !control.isOver(); i++) {
        long due = schedule.next();
        while (!control.isOver() && due - System.nanoTime() > 0) {
          LockSupport.parkNanos(Math.min(due - System.nanoTime(), 100_000_000));
        }
        if (!control.isOver()) {
          talks.get(i % talks.size()).goOn(due);
        }
      }
      for (Talk talk : talks) {
        talk.finish();
      }
    } catch (IOException e) {
      control.fail("a message was not taken, " + e.getMessage() + ": see the server's log");
    }
  }

  /** A person and what is left of the dialogue. */
  private final class Talk {
    private final Person person;
    private String order = "";
    private List<Step> left = List.of();

    Talk(Person person) {
      this.person = person;
    }

    void goOn(long due) throws IOException {
      if (left.isEmpty()) {
        Optional<String> fresh = orders.next();
        if (fresh.isEmpty()) {
          control.fail("no order is left: measure for a shorter time");
          return;
        }
        order = fresh.get();
        left = DefectDialogue.about(order);
      }
      Step step = left.get(0);
      left = left.subList(1, left.size());
      speaker.say(person, step, order, due);
    }

    void finish() throws IOException {
      while (!left.isEmpty() && control.failure().isEmpty()) {
        goOn(System.nanoTime());
      }
    }
  }
}
