package com.barron.load;

import com.barron.provider.Account;
import com.barron.provider.SentMessage;
import com.barron.provider.StatusReportForm;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reports to the product what became of its messages, as the provider does: each message is sent,
 * then delivered, then read. Several threads, each with a connection to every node; the reports on
 * one message come in order.
 */
final class DeliveryReporter {
  /** In the order in which a message becomes them. */
  static final List<String> STATUSES = List.of("sent", "delivered", "read");

  /** More than people at a time, or reports fall behind while the webhook is busy. */
  private static final int THREADS = 64;

  private static final int NO_CONTENT = 204;

  private final Account account;
  private final List<String> statuses;
  private final BlockingQueue<SentMessage> due = new LinkedBlockingQueue<>();
  private final AtomicLong unfinished = new AtomicLong();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();

  /**
   * Reports nothing before it is started.
   *
   * @param reports how many follow each message; 0: none
   */
  DeliveryReporter(Account account, int reports) {
    this.account = account;
    this.statuses = STATUSES.subList(0, reports);
  }

  /** From now on reports reach the nodes in turn. */
  void start(LoadTarget target) {
    for (int i = 0; i < THREADS && !statuses.isEmpty(); i++) {
      int first = i;
      LoadThreads.start("reports-" + i, () -> report(target, first));
    }
  }

  /** The provider accepted a message. */
  void add(SentMessage message) {
    if (!statuses.isEmpty()) {
      unfinished.incrementAndGet();
      due.add(message);
    }
  }

  /** Messages whose reports are not all posted. */
  long unfinished() {
    return unfinished.get();
  }

  /** Reports that the product took so far. */
  long accepted() {
    return accepted.sum();
  }

  /** Reports that the product did not take so far; none comes again. */
  long refused() {
    return refused.sum();
  }

  /** The status that a message has at last; empty text when nothing is reported. */
  String last() {
    return statuses.isEmpty() ? "" : statuses.get(statuses.size() - 1);
  }

  private void report(LoadTarget target, int first) {
    List<WebhookClient> nodes =
        target.webhooks().stream().map(node -> new WebhookClient(node, account)).toList();
    for (int turn = first; true; turn++) {
      try {
        SentMessage message = due.take();
        for (String status : statuses) {
          report(nodes.get(turn % nodes.size()), message, status);
        }
        unfinished.decrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void report(WebhookClient node, SentMessage message, String status) {
    try {
      URI address = URI.create(message.statusCallback());
      boolean taken =
          node.post(address, StatusReportForm.of(account, message, status)) == NO_CONTENT;
      (taken ? accepted : refused).increment();
    } catch (IOException e) {
      refused.increment();
    }
  }
}
