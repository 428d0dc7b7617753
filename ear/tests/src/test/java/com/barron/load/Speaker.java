package com.barron.load;

import com.barron.load.DefectDialogue.Step;
import java.io.IOException;
import java.util.List;

/** Lets people say something to the nodes in turn. For one thread. */
final class Speaker implements AutoCloseable {
  private static final int OK = 200;

  private final List<WebhookClient> nodes;
  private int turn;

  /**
   * @param turn where to begin
   */
  Speaker(LoadTarget target, int turn) {
    this.nodes =
        target.webhooks().stream()
            .map(node -> new WebhookClient(node, target.signedAddress(), target.account()))
            .toList();
    this.turn = turn;
  }

  /**
   * Returns when the webhook has acknowledged it.
   *
   * @param due when it was to be sent, as {@link System#nanoTime()}
   * @throws IOException when it was not acknowledged
   */
  void say(Person person, Step step, String order, long due) throws IOException {
    SaidMessage message = person.says(step, order, due);
    int status = nodes.get(turn++ % nodes.size()).post(person, message);
    if (status != OK) {
      throw new IOException("the webhook answered " + status);
    }
    message.acknowledged(System.nanoTime());
  }

  @Override
  public void close() throws IOException {
    for (WebhookClient node : nodes) {
      node.close();
    }
  }
}
