package com.barron.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Reports the outcome of messages to their callbacks, signed. */
final class StatusReports implements AutoCloseable {
  private static final Duration TIME_OUT = Duration.ofSeconds(15);
  private static final List<String> USUAL = List.of("sent", "delivered");

  private final Account account;
  private final ProviderRecord providerRecord;
  private final Map<String, String> lastStatus = new ConcurrentHashMap<>();
  private final Set<String> unreported = ConcurrentHashMap.newKeySet();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> plain = ConcurrentHashMap.newKeySet();
  // One thread, so that the reports on a message stay in order.
  private final ExecutorService courier = Executors.newSingleThreadExecutor();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_OUT).build();

  StatusReports(Account account, ProviderRecord providerRecord) {
    this.account = account;
    this.providerRecord = providerRecord;
  }

  /** Messages to this recipient get no report unless a test makes one. */
  void none(String to) {
    unreported.add(to);
  }

  /** From now on only approved texts are delivered to this recipient. */
  void shutWindow(String to) {
    silent.add(to);
  }

  /** From now on no buttons and no lists are delivered to this recipient. */
  void showNoChoices(String to) {
    plain.add(to);
  }

  String statusOf(SentMessage message) {
    return lastStatus.getOrDefault(message.sid(), "queued");
  }

  /** Reports later, in the usual order. */
  void usual(SentMessage message, int times) {
    if (unreported.contains(message.to())) {
      return;
    }
    try {
      List<String> fate = code(message).isPresent() ? List.of("failed") : USUAL;
      courier.execute(() -> fate.forEach(status -> repeat(times, () -> report(message, status))));
    } catch (RejectedExecutionException e) {
      // The stub was closed: nobody waits for this report.
    }
  }

  /** Reports now. @return the HTTP status of the answer; 0 when there was none */
  int report(SentMessage message, String status) {
    lastStatus.put(message.sid(), status);
    int answer = post(message, form(message, status));
    providerRecord.add(new ProviderRecord.StatusCallback(message.sid(), status, answer));
    return answer;
  }

  private StubForm form(SentMessage message, String status) {
    StubForm stubForm = StatusReportForm.of(account, message, status);
    return Set.of("failed", "undelivered").contains(status)
        ? stubForm.and("ErrorCode", code(message).orElse("63024"))
        : stubForm;
  }

  /** Why it is not delivered; empty when it is. */
  private Optional<String> code(SentMessage message) {
    if (silent.contains(message.to()) && !message.isTemplate()) {
      return Optional.of("63016");
    }
    return plain.contains(message.to()) && message.content().isPresent()
        ? Optional.of("63005")
        : Optional.empty();
  }

  private int post(SentMessage message, StubForm stubForm) {
    String url = message.statusCallback();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(TIME_OUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", StubSignature.of(account.token(), url, stubForm))
            .POST(BodyPublishers.ofString(stubForm.encoded()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void repeat(int times, Runnable what) {
    for (int i = 0; i < times; i++) {
      what.run();
    }
  }

  @Override
  public void close() {
    courier.shutdownNow();
  }
}
