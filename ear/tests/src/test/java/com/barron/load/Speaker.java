package com.barron.load;

import com.barron.load.DefectDialogue.Step;
import java.io.IOException;
import java.util.List;

/** Lets people say something to the nodes in turn. For one thread. */
final class Speaker implements AutoCloseable {
  private static final int OK = 200;
  private static final int ATTEMPTS = 20;
  private static final long BETWEEN = 300_000_000;

  private final List<WebhookClient> nodes;
  private final LoadTarget target;
  private final People people;
  private int turn;

  /**
   * @param turn where to begin
   */
  Speaker(LoadTarget target, People people, int turn) {
    this.target = target;
    this.people = people;
    this.nodes =
        target.webhooks().stream().map(node -> new WebhookClient(node, target.account())).toList();
    this.turn = turn;
  }

  /**
   * Returns when a webhook has acknowledged it. What is not acknowledged is delivered again, as the
   * provider does it.
   *
   * @param due when it was to be sent, as {@link System#nanoTime()}
   * @throws IOException when it was not acknowledged at last
   */
  void say(Person person, Step step, String order, long due) throws IOException {
    SaidMessage message = person.says(step, order, due);
    int status = post(person, message);
    for (int i = 1; i < ATTEMPTS && status != OK; i++) {
      people.resent();
      LoadWait.until(System.nanoTime() + BETWEEN);
      status = post(person, message);
    }
    if (status != OK) {
      throw new IOException("the webhook answered " + status);
    }
    message.acknowledged(System.nanoTime());
  }

  private int post(Person person, SaidMessage message) throws IOException {
    return nodes
        .get(turn++ % nodes.size())
        .post(target.signedAddress(), WebhookForms.message(target.account(), person, message));
  }

  @Override
  public void close() throws IOException {
    for (WebhookClient node : nodes) {
      node.close();
    }
  }
}
