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
import java.util.function.BiFunction;

/** Accepts valid messages; injects the faults of the script. */
final class TwilioMessageAcceptance implements AutoCloseable {
  private final Account account;
  private final StubContents stubContents;
  private final Clock clock;
  private final ProviderRecord providerRecord;
  private final FaultScript faultScript;
  private final StatusReports reports;
  private final Queue<HttpExchange> silent = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong numbers;
  private volatile Duration slowness = Duration.ZERO;
  private volatile BiFunction<StubForm, StubAnswer, StubAnswer> rewriting =
      (form, answer) -> answer;

  TwilioMessageAcceptance(
      Account account,
      StubContents stubContents,
      Clock clock,
      ProviderRecord providerRecord,
      FaultScript faultScript,
      StatusReports reports) {
    this.account = account;
    this.stubContents = stubContents;
    this.clock = clock;
    this.providerRecord = providerRecord;
    this.faultScript = faultScript;
    this.reports = reports;
    // Ids differ between two stubs, so that one database can talk to both.
    this.numbers = new AtomicLong(clock.millis() * 1_000_000);
  }

  /** From now on a message that is taken is answered so much later. */
  void slowDown(Duration time) {
    slowness = time;
  }

  void rewriteAnswers(BiFunction<StubForm, StubAnswer, StubAnswer> newRewriting) {
    rewriting = newRewriting;
  }

  /** Accepts a valid message, or injects a fault. */
  void create(HttpExchange exchange, StubForm stubForm) throws IOException {
    InjectedFault injectedFault = faultScript.take(stubForm).orElse(null);
    if (injectedFault == null) {
      SentMessage message = take(stubForm);
      if (slowness.isZero()) {
        accept(exchange, stubForm, message);
      } else {
        later.schedule(
            () -> acceptLate(exchange, stubForm, message),
            slowness.toMillis(),
            TimeUnit.MILLISECONDS);
      }
      return;
    }
    if (!injectedFault.sends()) {
      tellWithoutSending(exchange, stubForm, injectedFault);
      return;
    }
    SentMessage message = take(stubForm);
    switch (injectedFault) {
      case ERROR_BUT_SENT -> refuse(exchange, stubForm, TwilioRefusal.INTERNAL);
      case SENT_THEN_SILENCE -> {
        providerRecord.add(new ProviderRecord.SendAttempt(stubForm, 0));
        silent.add(exchange);
      }
      case SENT_THEN_DROPPED -> drop(exchange, stubForm);
      case SENT_THEN_HALF_JSON -> answer(exchange, stubForm, 201, "{\"sid\":\"SM");
      case SENT_THEN_NO_CONTENT -> {
        providerRecord.add(new ProviderRecord.SendAttempt(stubForm, 204));
        StubResponses.noContent(exchange);
      }
      case SENT_THEN_NULLS -> answer(exchange, stubForm, 201, "{\"sid\":null,\"status\":null}");
      case REPORTED_FIRST -> {
        reports.report(message, "sent");
        answer(exchange, stubForm, 201, message.json("queued", false).toString());
      }
      default -> answer(exchange, stubForm, 201, message.json("queued", false).toString());
    }
    reports.usual(message, injectedFault == InjectedFault.REPORTED_TWICE ? 2 : 1);
  }

  private void acceptLate(HttpExchange exchange, StubForm stubForm, SentMessage message) {
    try {
      accept(exchange, stubForm, message);
    } catch (IOException e) {
      // The client had closed the connection. The message was accepted all the same.
      reports.usual(message, 1);
    }
  }

  private void accept(HttpExchange exchange, StubForm stubForm, SentMessage message)
      throws IOException {
    answer(exchange, stubForm, 201, message.json("queued", false).toString());
    reports.usual(message, 1);
  }

  private void tellWithoutSending(
      HttpExchange exchange, StubForm stubForm, InjectedFault injectedFault) throws IOException {
    switch (injectedFault) {
      case TOO_MANY_REQUESTS -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        refuse(exchange, stubForm, TwilioRefusal.TOO_MANY);
      }
      case ERROR_NOT_SENT -> refuse(exchange, stubForm, TwilioRefusal.INTERNAL);
      case UNAVAILABLE -> refuse(exchange, stubForm, TwilioRefusal.UNAVAILABLE);
      case OPTED_OUT -> refuse(exchange, stubForm, TwilioRefusal.OPTED_OUT);
      case OUTSIDE_WINDOW -> refuse(exchange, stubForm, TwilioRefusal.OUTSIDE_WINDOW);
      case DROPPED -> drop(exchange, stubForm);
      case HTML -> {
        providerRecord.add(new ProviderRecord.SendAttempt(stubForm, 502));
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        StubResponses.send(exchange, 502, "<html><h1>502 Bad Gateway</h1></html>");
      }
      default -> throw new IllegalStateException(injectedFault + " sends");
    }
  }

  private void drop(HttpExchange exchange, StubForm stubForm) {
    providerRecord.add(new ProviderRecord.SendAttempt(stubForm, 0));
    exchange.close();
  }

  private SentMessage take(StubForm stubForm) {
    String sid = TwilioSids.message(numbers.incrementAndGet());
    var message =
        new SentMessage(sid, account, stubForm, stubContents.filled(stubForm), clock.instant());
    providerRecord.add(message);
    return message;
  }

  /** Answers with an error, and remembers the attempt. */
  void refuse(HttpExchange exchange, StubForm stubForm, TwilioRefusal twilioRefusal)
      throws IOException {
    answer(exchange, stubForm, twilioRefusal.status(), twilioRefusal.json());
  }

  private void answer(HttpExchange exchange, StubForm stubForm, int status, String json)
      throws IOException {
    StubAnswer stubAnswer = rewriting.apply(stubForm, new StubAnswer(status, json));
    providerRecord.add(new ProviderRecord.SendAttempt(stubForm, stubAnswer.status()));
    stubAnswer.send(exchange);
  }

  @Override
  public void close() {
    later.shutdownNow();
    silent.forEach(HttpExchange::close);
  }
}
