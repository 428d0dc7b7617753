package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.InjectedFault;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system looks after messages: which ones arrived, and which ones did not. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiMessagesIT {
  private static final Duration IN_THE_END = Duration.ofSeconds(90);

  private final RunningProduct product;
  private final TwilioPhone phone;
  private final ApiClient client;

  ApiMessagesIT(RunningProduct product) {
    this.product = product;
    this.phone = product.somebody();
    this.client = ApiClient.with(product, "messages:read", "messages:redrive");
  }

  @Test
  void theJournalTellsHowMessagesFareAndNothingElse() {
    phone.asks("ORD-12346");

    JsonObject page = client.get("/messages?person=" + person()).json();

    List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
    assertThat(items).extracting(item -> item.getString("direction")).containsExactly("out", "in");
    assertThat(items.get(0).getString("correlationId"))
        .isEqualTo(items.get(1).getString("correlationId"));
    assertThat(items.get(0).getString("channel")).isEqualTo("twilio");
    assertThat(items.get(0).getInt("attempts")).isEqualTo(1);
    assertThat(page.toString()).doesNotContain(phone.number(), "ORD-12346", "Pump");
    assertThat(client.get("/messages/" + items.get(1).getInt("id")).json()).isEqualTo(items.get(1));
    assertThat(client.get("/messages/999999999").status()).isEqualTo(404);
    assertThat(client.get("/messages/x").status()).isEqualTo(404);
  }

  @Test
  void theLatestComeFirstAndPagesFollowEachOther() {
    phone.asks("menu");
    phone.asks("ORD-12346");
    String of = "/messages?person=" + person() + "&direction=in";

    JsonObject first = client.get(of + "&limit=1").json();
    JsonObject second = client.get(of + "&limit=1&cursor=" + first.getString("next")).json();

    assertThat(second.getBoolean("more")).isFalse();
    assertThat(id(first)).isGreaterThan(id(second));
    assertThat(client.get("/messages?direction=sideways").text()).contains("choice");
    assertThat(client.get("/messages?colour=red").text()).contains("unknown");
    assertThat(client.get("/messages?cursor=" + "fERFRi0xMDA").json().getJsonArray("items"))
        .isEmpty();
  }

  @Test
  void aDeadMessageIsFoundAndSentAfterAll() {
    product.twilio().lieTo(phone.address(), InjectedFault.OPTED_OUT);
    phone.says("ORD-12346");
    String dead = "/messages?state=dead&person=" + person();
    await()
        .atMost(IN_THE_END)
        .until(() -> client.get(dead).json().getJsonArray("items").size() == 1);
    JsonObject message = client.get(dead).json().getJsonArray("items").getJsonObject(0);
    assertThat(message.getString("errorCode")).isEqualTo("21610");

    var redriven = client.post("/messages/" + message.getInt("id") + "/redrive", "");

    assertThat(redriven.status()).as(redriven.text()).isEqualTo(200);
    assertThat(redriven.json().getString("state")).isNotEqualTo("dead");
    assertThat(phone.receives()).contains("Order: ORD-12346");
    var again = client.post("/messages/" + message.getInt("id") + "/redrive", "");
    assertThat(again.problem()).isEqualTo("wrong-state");
    assertThat(again.json().getString("reason")).isEqualTo("not-dead");
    assertThat(client.post("/messages/999999999/redrive", "").status()).isEqualTo(404);
    assertThat(audit("MESSAGE_REDRIVEN")).containsExactly("REST " + message.getInt("id"));
  }

  @Test
  void whatItSaysIsToldToAKeyForThatAloneAndStandsInTheAudit() {
    phone.asks("ORD-12346");
    String message =
        "/messages/" + id(client.get("/messages?direction=in&person=" + person()).json());

    assertThat(client.get(message + "/content").status()).isEqualTo(403);
    var content = ApiClient.with(product, "messages:content").get(message + "/content");

    assertThat(content.json().getString("text")).isEqualTo("ORD-12346");
    assertThat(audit("MESSAGE_READ")).containsExactly("REST " + message.replace("/messages/", ""));
  }

  private List<String> audit(String action) {
    return product
        .sql()
        .column(
            "SELECT source || ' ' || (changes->'after'->>'message') FROM audit"
                + " WHERE act = ? AND concerns = ?",
            action,
            Long.valueOf(person()));
  }

  private static int id(JsonObject page) {
    return page.getJsonArray("items").getJsonObject(0).getInt("id");
  }

  private String person() {
    return product
        .sql()
        .column(
            "SELECT person_id FROM person_identity WHERE channel = 'twilio' AND value = ?",
            phone.number())
        .get(0);
  }
}
