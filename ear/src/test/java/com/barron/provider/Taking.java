package com.barron.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Takes messages that are in order; tells the lies of the script. */
final class Taking implements AutoCloseable {
  private final Account account;
  private final Contents contents;
  private final Clock clock;
  private final Ledger ledger;
  private final Script script;
  private final StatusReports reports;
  private final Queue<HttpExchange> silent = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong numbers;
  private volatile Duration slowness = Duration.ZERO;

  Taking(
      Account account,
      Contents contents,
      Clock clock,
      Ledger ledger,
      Script script,
      StatusReports reports) {
    this.account = account;
    this.contents = contents;
    this.clock = clock;
    this.ledger = ledger;
    this.script = script;
    this.reports = reports;
    // Ids differ between two stubs, so that one database can talk to both.
    this.numbers = new AtomicLong(clock.millis() * 1_000_000);
  }

  /** From now on a message that is taken is answered so much later. */
  void slowDown(Duration time) {
    slowness = time;
  }

  /** Takes a message that is in order, or lies about it. */
  void create(HttpExchange exchange, Form form) throws IOException {
    Lie lie = script.take(form).orElse(null);
    if (lie == null) {
      SentMessage message = take(form);
      if (slowness.isZero()) {
        accept(exchange, form, message);
      } else {
        later.schedule(
            () -> acceptLate(exchange, form, message), slowness.toMillis(), TimeUnit.MILLISECONDS);
      }
      return;
    }
    if (!lie.sends()) {
      tellWithoutSending(exchange, form, lie);
      return;
    }
    SentMessage message = take(form);
    switch (lie) {
      case ERROR_BUT_SENT -> refuse(exchange, form, Refusal.INTERNAL);
      case SENT_THEN_SILENCE -> {
        ledger.add(new Ledger.Attempt(form, 0));
        silent.add(exchange);
      }
      case SENT_THEN_DROPPED -> drop(exchange, form);
      case REPORTED_FIRST -> {
        reports.report(message, "sent");
        answer(exchange, form, 201, message.json("queued", false).toString());
      }
      default -> answer(exchange, form, 201, message.json("queued", false).toString());
    }
    reports.usual(message, lie == Lie.REPORTED_TWICE ? 2 : 1);
  }

  private void acceptLate(HttpExchange exchange, Form form, SentMessage message) {
    try {
      accept(exchange, form, message);
    } catch (IOException e) {
      // Nobody waited so long. It was taken all the same.
      reports.usual(message, 1);
    }
  }

  private void accept(HttpExchange exchange, Form form, SentMessage message) throws IOException {
    answer(exchange, form, 201, message.json("queued", false).toString());
    reports.usual(message, 1);
  }

  private void tellWithoutSending(HttpExchange exchange, Form form, Lie lie) throws IOException {
    switch (lie) {
      case TOO_MANY_REQUESTS -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        refuse(exchange, form, Refusal.TOO_MANY);
      }
      case ERROR_NOT_SENT -> refuse(exchange, form, Refusal.INTERNAL);
      case UNAVAILABLE -> refuse(exchange, form, Refusal.UNAVAILABLE);
      case OPTED_OUT -> refuse(exchange, form, Refusal.OPTED_OUT);
      case OUTSIDE_WINDOW -> refuse(exchange, form, Refusal.OUTSIDE_WINDOW);
      case DROPPED -> drop(exchange, form);
      case HTML -> {
        ledger.add(new Ledger.Attempt(form, 502));
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        Answers.send(exchange, 502, "<html><h1>502 Bad Gateway</h1></html>");
      }
      default -> throw new IllegalStateException(lie + " sends");
    }
  }

  private void drop(HttpExchange exchange, Form form) {
    ledger.add(new Ledger.Attempt(form, 0));
    exchange.close();
  }

  private SentMessage take(Form form) {
    String sid = Sids.message(numbers.incrementAndGet());
    var message = new SentMessage(sid, account, form, contents.filled(form), clock.instant());
    ledger.add(message);
    return message;
  }

  /** Answers with an error, and remembers the attempt. */
  void refuse(HttpExchange exchange, Form form, Refusal refusal) throws IOException {
    answer(exchange, form, refusal.status(), refusal.json());
  }

  private void answer(HttpExchange exchange, Form form, int status, String json)
      throws IOException {
    ledger.add(new Ledger.Attempt(form, status));
    Answers.json(exchange, status, json);
  }

  @Override
  public void close() {
    later.shutdownNow();
    silent.forEach(HttpExchange::close);
  }
}
