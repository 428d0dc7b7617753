package com.barron.provider.meta;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Reports the fate of messages to the webhook, if one was entered. */
final class MetaStatusReports implements AutoCloseable {
  private static final List<String> USUAL = List.of("sent", "delivered");

  private final MetaRecord metaRecord;
  private final Set<String> unreported = ConcurrentHashMap.newKeySet();
  // One thread, so that the reports on a message stay in order.
  private final ExecutorService courier = Executors.newSingleThreadExecutor();
  private volatile MetaWebhookClient metaWebhookClient;

  MetaStatusReports(MetaRecord metaRecord) {
    this.metaRecord = metaRecord;
  }

  void to(MetaWebhookClient entered) {
    metaWebhookClient = entered;
  }

  /** Messages to this recipient get no report unless a test makes one. */
  void none(String to) {
    unreported.add(to);
  }

  /** Reports later, in the usual order, each so many times. */
  void usual(MetaMessage message, int times) {
    later(message, USUAL.stream().flatMap(s -> Collections.nCopies(times, s).stream()).toList(), 0);
  }

  /** Reports later that a message was taken but will not be delivered. */
  void failed(MetaMessage message, int code) {
    later(message, List.of("failed"), code);
  }

  /** Reports now. @return the HTTP status of the answer; 0 when nobody answered */
  int report(MetaMessage message, String status, int code) {
    if (metaWebhookClient == null) {
      return 0;
    }
    int answer = 0;
    try {
      answer = metaWebhookClient.post(value(message, status, code)).statusCode();
    } catch (UncheckedIOException e) {
      // The product is away: Meta would come again, a test need not.
    }
    metaRecord.add(new MetaRecord.MetaStatusReport(message.id(), status, answer));
    return answer;
  }

  private void later(MetaMessage message, List<String> statuses, int code) {
    if (unreported.contains(message.to())) {
      return;
    }
    try {
      courier.execute(() -> statuses.forEach(status -> report(message, status, code)));
    } catch (RejectedExecutionException e) {
      // The stub was closed: nobody waits for this report.
    }
  }

  private JsonObject value(MetaMessage message, String status, int code) {
    JsonObjectBuilder report =
        Json.createObjectBuilder()
            .add("id", message.id())
            .add("status", status)
            .add("timestamp", "1790000101");
    if (message.to().startsWith("+")) {
      report.add("recipient_id", message.to().substring(1));
    } else {
      report.add("recipient_user_id", message.to());
    }
    message.data().ifPresent(data -> report.add("biz_opaque_callback_data", data));
    if (code != 0) {
      report.add(
          "errors",
          Json.createArrayBuilder()
              .add(Json.createObjectBuilder().add("code", code).add("title", "Failed")));
    }
    return metaWebhookClient.value().add("statuses", Json.createArrayBuilder().add(report)).build();
  }

  @Override
  public void close() {
    courier.shutdownNow();
  }
}
