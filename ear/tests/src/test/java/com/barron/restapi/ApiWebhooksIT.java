package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.receiver.EventReceiver;
import com.barron.receiver.ReceivedEvent;
import com.barron.receiver.ReceiverAnswer;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system makes webhooks and is told of what happens on the floor. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiWebhooksIT {
  private static final Duration TOLD_AT_MOST = Duration.ofSeconds(30);

  private final RunningProduct product;
  private final ApiClient client;
  private final EventReceiver receiver = EventReceiver.start();

  ApiWebhooksIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(product, "webhooks:read", "webhooks:write", "defects:write", "orders:write");
  }

  @AfterEach
  void stop() {
    product.sql().run("DELETE FROM webhook");
    receiver.close();
  }

  @Test
  void eventsOfTheFloorArriveSignedAndInOrder() {
    JsonObject made = made("floor", "/floor", "order.held", "defect.recorded");
    order("ORD-77001");
    // The first ones may be missed: a webhook is in force on all nodes after 20 seconds.
    List<String> defects = new ArrayList<>();
    await()
        .atMost(TOLD_AT_MOST)
        .until(
            () -> {
              defects.add(defect("ORD-77001"));
              return !receiver.at("/floor").isEmpty();
            });
    defects.add(defect("ORD-77001"));

    await("the last one is told")
        .atMost(TOLD_AT_MOST)
        .until(() -> held().contains(defects.get(defects.size() - 1)));

    assertThat(held()).isEqualTo(defects.subList(defects.size() - held().size(), defects.size()));
    assertThat(receiver.at("/floor"))
        .allMatch(event -> event.isSignedWith(made.getString("secret")))
        .extracting(ReceivedEvent::type)
        .contains("order.held", "defect.recorded");
    assertThat(receiver.taken("/floor")).hasSameSizeAs(receiver.at("/floor"));
    assertThat(product.log()).doesNotContain(made.getString("secret").substring(8));
  }

  /** What is refused has no effect, and is not told. */
  @Test
  void whatDidNotHappenIsNotTold() {
    JsonObject made = made("nothing", "/nothing", "order.held", "defect.recorded");
    await("the node knows of it")
        .atMost(TOLD_AT_MOST)
        .until(
            () -> {
              order("ORD-77002");
              defect("ORD-77002");
              return !receiver.at("/nothing").isEmpty();
            });
    long before = rows(made);

    var refused =
        client.post(
            "/defects",
            ApiClient.object(
                Map.of("order", "ORD-999999997", "type", "SURFACE", "severity", "low")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(rows(made)).isEqualTo(before);
  }

  @Test
  void aTestIsSentAndLogged() {
    JsonObject made = made("test", "/test", "order.held");
    long id = made.getJsonNumber("id").longValue();

    var test = client.post("/webhooks/" + id + "/test", "");

    assertThat(test.status()).as(test.text()).isEqualTo(201);
    await().atMost(TOLD_AT_MOST).until(() -> !receiver.at("/test").isEmpty());
    ReceivedEvent event = receiver.at("/test").get(0);
    assertThat(event.type()).isEqualTo("webhook.test");
    assertThat(event.id()).isEqualTo(test.json().getString("messageId"));
    JsonObject entry = awaitState(id, "delivered").get(0);
    assertThat(entry.getInt("responseStatus")).isEqualTo(204);

    var again =
        client.post("/webhooks/" + id + "/deliveries/" + entry.getInt("id") + "/redeliver", "");

    assertThat(again.status()).isEqualTo(201);
    await().atMost(TOLD_AT_MOST).until(() -> receiver.at("/test").size() == 2);
    assertThat(receiver.at("/test")).extracting(ReceivedEvent::id).containsOnly(event.id());
    assertThat(
            product
                .sql()
                .column(
                    "SELECT act || ' ' || source || ' ' || (changes->'after'->>'delivery') FROM audit"
                        + " WHERE subject = ? AND act <> 'WEBHOOK_CREATED' ORDER BY id",
                    "HOOK-" + id))
        .containsExactly(
            "WEBHOOK_TESTED REST " + entry.getInt("id"),
            "WEBHOOK_REDELIVERED REST " + again.json().getInt("id"));
  }

  @Test
  void aNewSecretStandsBesideTheOldOne() {
    JsonObject made = made("rotation", "/rotation", "order.held");
    long id = made.getJsonNumber("id").longValue();

    var rotated = client.post("/webhooks/" + id + "/rotate-secret", "");
    client.post("/webhooks/" + id + "/test", "");

    assertThat(rotated.status()).isEqualTo(200);
    await().atMost(TOLD_AT_MOST).until(() -> !receiver.at("/rotation").isEmpty());
    ReceivedEvent event = receiver.at("/rotation").get(0);
    assertThat(event.isSignedWith(made.getString("secret"))).isTrue();
    assertThat(event.isSignedWith(rotated.json().getString("secret"))).isTrue();
    assertThat(client.get("/webhooks/" + id).text())
        .contains("previousSecretUntil")
        .doesNotContain("whsec_");
  }

  @Test
  void whoeverIsGoneIsSwitchedOff() {
    receiver.answers(event -> ReceiverAnswer.GONE);
    long id = made("gone", "/gone", "order.held").getJsonNumber("id").longValue();

    client.post("/webhooks/" + id + "/test", "");

    awaitState(id, "failed");
    JsonObject off = client.get("/webhooks/" + id).json();
    assertThat(off.getBoolean("active")).isFalse();
    assertThat(off.containsKey("goneAt")).isTrue();
    assertThat(client.post("/webhooks/" + id + "/test", "").problem()).isEqualTo("wrong-state");
  }

  @Test
  void aRedirectIsNotFollowed() {
    receiver.answers(event -> ReceiverAnswer.REDIRECTS);
    long id = made("redirect", "/redirect", "order.held").getJsonNumber("id").longValue();

    client.post("/webhooks/" + id + "/test", "");

    await()
        .atMost(TOLD_AT_MOST)
        .until(() -> deliveries(id, "pending").stream().anyMatch(it -> it.containsKey("failure")));
    assertThat(deliveries(id, "pending").get(0).getString("failure")).isEqualTo("redirect");
    assertThat(receiver.at("/elsewhere")).isEmpty();
    assertThat(client.get("/webhooks/" + id).json().containsKey("failingSince")).isTrue();
  }

  /** By another name than the one that the settings allow. */
  @Test
  void nobodyIsReachedInside() {
    var answer =
        client.post(
            "/webhooks",
            body("inside", "https://localhost:" + product.http("/").getPort() + "/", "order.held"));
    long id = answer.json().getJsonNumber("id").longValue();

    client.post("/webhooks/" + id + "/test", "");

    await()
        .atMost(TOLD_AT_MOST)
        .until(() -> deliveries(id, "pending").stream().anyMatch(it -> it.containsKey("failure")));
    assertThat(deliveries(id, "pending").get(0).getString("failure"))
        .isEqualTo("address-not-allowed");
  }

  @Test
  void isChangedByWhoeverSawItAndEnded() {
    JsonObject made = made("changed", "/changed", "order.held");
    String path = "/webhooks/" + made.getInt("id");
    String tag = client.get(path).header("ETag");
    String body = body("renamed", receiver.address("/changed"), "sla.breach", "bom.decided");

    assertThat(client.put(path, body).problem()).isEqualTo("precondition-required");
    var replaced = client.put(path, body, "If-Match", tag);
    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    assertThat(replaced.json().getString("name")).isEqualTo("renamed");
    assertThat(client.put(path, body, "If-Match", tag).problem()).isEqualTo("precondition-failed");
    assertThat(client.get("/webhooks").text()).contains("renamed").doesNotContain("whsec_");

    assertThat(client.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(client.get(path).problem()).isEqualTo("not-found");
    assertThat(client.get(path + "/deliveries").problem()).isEqualTo("not-found");
  }

  @Test
  void whatIsWrongIsNamedAndMakesNoWebhook() {
    Map<String, String> wrong =
        Map.of(
            body("w", "ftp://erp.example/", "order.held"), "/url",
            body("w", "http://erp.example/", "order.held"), "/url",
            body("w", "https://user@erp.example/", "order.held"), "/url",
            body("w", "https://erp.example/", "order.lost"), "/events",
            body("w", "https://erp.example/"), "/events",
            body("w", "https://erp.example/", "webhook.test"), "/events",
            body("", "https://erp.example/", "order.held"), "/name");
    wrong.forEach(
        (body, pointer) -> {
          var answer = client.post("/webhooks", body);
          assertThat(answer.problem()).as(body).isEqualTo("validation");
          assertThat(answer.text()).as(body).contains("\"" + pointer + "\"");
        });
    made("taken", "/taken", "order.held");
    assertThat(
            client
                .post("/webhooks", body("taken", receiver.address("/taken"), "order.held"))
                .text())
        .contains("\"/name\"", "repeated");
    assertThat(client.get("/webhooks").json().getJsonArray("items")).hasSize(1);
  }

  @Test
  void theDocumentDescribesEachEvent() {
    JsonObject document = client.get("/openapi.json").json();
    JsonObject events = document.getJsonObject("webhooks");

    assertThat(events).hasSize(12);
    events.forEach(
        (type, event) -> {
          JsonObject content =
              document
                  .getValue("/webhooks/" + type + "/post/requestBody/content/application~1json")
                  .asJsonObject();
          assertThat(
                  SchemaCheck.errors(
                      document, content.getJsonObject("schema"), content.get("example")))
              .as(type)
              .isEmpty();
        });
  }

  private List<String> held() {
    return receiver.at("/floor").stream()
        .filter(event -> event.type().equals("order.held"))
        .map(event -> event.data().getString("cause"))
        .toList();
  }

  private long rows(JsonObject webhook) {
    return product
        .sql()
        .number(
            "SELECT count(*) FROM webhook_delivery WHERE webhook_id = ?",
            webhook.getJsonNumber("id").longValue());
  }

  private List<JsonObject> awaitState(long id, String state) {
    await().atMost(TOLD_AT_MOST).until(() -> !deliveries(id, state).isEmpty());
    return deliveries(id, state);
  }

  private List<JsonObject> deliveries(long id, String state) {
    return client
        .get("/webhooks/" + id + "/deliveries?state=" + state)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private JsonObject made(String name, String path, String... events) {
    var answer = client.post("/webhooks", body(name, receiver.address(path), events));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().getString("secret")).startsWith("whsec_");
    return answer.json();
  }

  private static String body(String name, String url, String... events) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("url", url)
        .add("events", Json.createArrayBuilder(List.of(events)))
        .build()
        .toString();
  }

  private void order(String number) {
    client.put(
        "/orders/" + number,
        ApiClient.object(Map.of("product", "Pump", "dueAt", "2030-03-09T12:00:00Z")),
        "If-None-Match",
        "*");
  }

  private String defect(String order) {
    return client
        .post(
            "/defects",
            ApiClient.object(Map.of("order", order, "type", "SURFACE", "severity", "low")))
        .json()
        .getString("number");
  }
}
