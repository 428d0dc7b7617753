package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system puts its orders in, and follows them. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiOrdersIT {
  private static final String DUE = "2030-03-09T12:00:00Z";
  private static final String LATER = "2030-03-12T12:00:00Z";

  private final RunningProduct product;
  private final ApiClient client;

  ApiOrdersIT(RunningProduct product) {
    this.product = product;
    this.client = ApiClient.with(product, "orders:read", "orders:write");
  }

  @Test
  void anOrderIsCreatedReadAndReplaced() {
    var created = client.put("/orders/ORD-78001", order("Pump", DUE), "If-None-Match", "*");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/api/v1/orders/ORD-78001");
    assertThat(created.json().getString("status")).isEqualTo("released");

    var read = client.get("/orders/ORD-78001");
    assertThat(read.json()).isEqualTo(created.json());
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag")).matches("\"[0-9a-f]{32}\"");

    var replaced =
        client.put("/orders/ORD-78001", order("Pump II", LATER), "If-Match", read.header("ETag"));
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.json().getString("product")).isEqualTo("Pump II");
    assertThat(replaced.header("ETag")).isNotEqualTo(read.header("ETag"));
    assertThat(clock("ORD-78001")).startsWith("2030-03-12 12:00");
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    String tag = client.get("/orders/ORD-12345").header("ETag");

    var again = client.get("/orders/ORD-12345", "If-None-Match", tag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(client.get("/orders/ORD-12345", "If-None-Match", "\"x\"").status()).isEqualTo(200);
  }

  @Test
  void nobodyOverwritesWhatTheyDidNotSee() {
    client.put("/orders/ORD-78002", order("Pump", DUE), "If-None-Match", "*");
    String seen = client.get("/orders/ORD-78002").header("ETag");
    client.put("/orders/ORD-78002", order("Other", DUE), "If-Match", seen);

    var without = client.put("/orders/ORD-78002", order("X", DUE));
    var stale = client.put("/orders/ORD-78002", order("X", DUE), "If-Match", seen);
    var twice = client.put("/orders/ORD-78002", order("X", DUE), "If-None-Match", "*");
    var missing = client.put("/orders/ORD-78404", order("X", DUE), "If-Match", "*");

    assertThat(without.problem()).isEqualTo("precondition-required");
    assertThat(without.status()).isEqualTo(428);
    assertThat(List.of(stale.status(), twice.status(), missing.status()))
        .containsExactly(412, 412, 412);
    assertThat(stale.problem()).isEqualTo("precondition-failed");
    assertThat(client.get("/orders/ORD-78002").json().getString("product")).isEqualTo("Other");
  }

  @Test
  void oneOfManyWhoCreateAtOnceWins() throws Exception {
    List<Integer> statuses =
        atOnce(
            8,
            i ->
                client
                    .put("/orders/ORD-78003", order("Pump " + i, DUE), "If-None-Match", "*")
                    .status());

    assertThat(statuses).containsOnlyOnce(201).filteredOn(status -> status == 412).hasSize(7);
  }

  @Test
  void anExternalIdIsOneOrders() {
    String body =
        ApiClient.object(
            Map.of("product", "P", "dueAt", DUE, "externalSystem", "sap", "externalId", "4711"));
    assertThat(client.put("/orders/ORD-78004", body, "If-None-Match", "*").status()).isEqualTo(201);

    var other = client.put("/orders/ORD-78005", body, "If-None-Match", "*");

    assertThat(other.problem()).isEqualTo("external-id-taken");
    assertThat(other.status()).isEqualTo(409);
    assertThat(client.get("/orders?externalSystem=sap&externalId=4711").numbers())
        .containsExactly("ORD-78004");
    var half =
        client.put(
            "/orders/ORD-78005",
            ApiClient.object(Map.of("product", "P", "dueAt", DUE, "externalId", "1")),
            "If-None-Match",
            "*");
    assertThat(half.text()).contains("/externalSystem", "required");
  }

  @Test
  void anEndedOrderStays() {
    var answer =
        client.put(
            "/orders/ORD-12349",
            order("X", DUE),
            "If-Match",
            client.get("/orders/ORD-12349").header("ETag"));

    assertThat(answer.problem()).isEqualTo("order-ended");
    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void theSameCallHasItsEffectOnce() {
    String[] headers = {"If-None-Match", "*", "Idempotency-Key", "call-1"};
    var first = client.put("/orders/ORD-78006", order("Pump", DUE), headers);
    var again = client.put("/orders/ORD-78006", order("Pump", DUE), headers);
    var other = client.put("/orders/ORD-78006", order("Other", DUE), headers);
    var elsewhere = client.put("/orders/ORD-78007", order("Pump", DUE), headers);

    assertThat(List.of(first.status(), again.status())).containsExactly(201, 201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(elsewhere.status()).isEqualTo(422);
    var somebodyElse = ApiClient.with(product, "orders:write");
    assertThat(somebodyElse.put("/orders/ORD-78008", order("Pump", DUE), headers).status())
        .isEqualTo(201);
  }

  @Test
  void aRefusedCallMayBeTriedAgainWithItsKey() {
    String[] headers = {"If-Match", "*", "Idempotency-Key", "call-2"};
    assertThat(client.put("/orders/ORD-78009", order("Pump", DUE), headers).status())
        .isEqualTo(412);
    client.put("/orders/ORD-78009", order("Pump", DUE), "If-None-Match", "*");

    assertThat(client.put("/orders/ORD-78009", order("Pump", DUE), headers).status())
        .isEqualTo(200);
  }

  @Test
  void theSameCallAtOnceHasItsEffectOnce() throws Exception {
    List<Integer> statuses =
        atOnce(
            8,
            i ->
                client
                    .put(
                        "/orders/ORD-78010",
                        order("Pump", DUE),
                        "If-None-Match",
                        "*",
                        "Idempotency-Key",
                        "call-3")
                    .status());

    assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
    assertThat(product.sql().number("SELECT count(*) FROM sla_clock WHERE subject = 'ORD-78010'"))
        .isEqualTo(1);
  }

  @Test
  void pagesFollowEachOther() {
    List<String> read = new ArrayList<>();
    var page = client.get("/orders?limit=2");
    read.addAll(page.numbers());
    while (page.json().getBoolean("more")) {
      assertThat(page.header("Link")).contains("rel=\"next\"");
      page = client.get("/orders?limit=2&cursor=" + page.json().getString("next"));
      read.addAll(page.numbers());
    }

    assertThat(read).doesNotHaveDuplicates().contains("ORD-12345", "ORD-12350").isSorted();
    assertThat(client.get("/orders?status=completed").numbers()).contains("ORD-12349");
  }

  @Test
  void whoeverFollowsChangesGoesOnWhereTheyStopped() {
    product.sql().run("ALTER TABLE production_order DISABLE TRIGGER production_order_stamp");
    product
        .sql()
        .run(
            "UPDATE production_order SET updated_at = timestamptz '2020-01-01Z' WHERE number = 'ORD-12346'");
    product
        .sql()
        .run(
            "UPDATE production_order SET updated_at = timestamptz '2020-01-02Z' WHERE number = 'ORD-12345'");
    product.sql().run("ALTER TABLE production_order ENABLE TRIGGER production_order_stamp");

    var first = client.get("/orders?updatedSince=2019-01-01T00:00:00Z&limit=2");
    var next =
        client.get(
            "/orders?updatedSince=2019-01-01T00:00:00Z&cursor=" + first.json().getString("next"));

    assertThat(first.numbers()).containsExactly("ORD-12346", "ORD-12345");
    assertThat(next.numbers()).doesNotContain("ORD-12346", "ORD-12345");
    assertThat(next.json().containsKey("next")).isTrue();
  }

  @Test
  void whoeverFollowsChangesIsToldWhatIsNoMore() {
    for (String number : List.of("ORD-79411", "ORD-79413")) {
      client.put("/orders/" + number, order("Gone", "2030-03-09T12:00:00Z"), "If-None-Match", "*");
    }
    settled(
        "production_order",
        "UPDATE production_order SET updated_at = timestamptz '2019-02-01Z' + right(number, 1)::integer * interval '1 minute'"
            + " WHERE number ~ '^ORD-7941[13]$'");
    ApiClient planning = ApiClient.with(product, "orders:write", "imports:reverse");
    var imported =
        planning.send(
            "POST",
            "/orders/import",
            "number,product,dueAt\nORD-79412,Gone,2030-03-09T12:00:00Z\n",
            "Content-Type",
            "text/csv");
    var reversed =
        planning.send("POST", "/imports/" + imported.json().getInt("id") + "/reverse", "");
    assertThat(reversed.json().getString("status")).as(reversed.text()).isEqualTo("reversed");
    String since = "/orders?updatedSince=2019-02-01T00:00:00Z&limit=1";
    assertThat(client.get(since).json().getJsonArray("removed")).isEmpty();
    product
        .sql()
        .run(
            "UPDATE removed_record SET removed_at = timestamptz '2019-02-01T00:02Z' WHERE number = 'ORD-79412'");

    var first = client.get(since);
    var second = client.get(since + "&cursor=" + first.json().getString("next"));
    var third = client.get(since + "&cursor=" + second.json().getString("next"));

    assertThat(first.numbers()).containsExactly("ORD-79411");
    assertThat(second.numbers()).isEmpty();
    assertThat(second.json().getJsonArray("removed").toString())
        .isEqualTo("[{\"number\":\"ORD-79412\",\"removedAt\":\"2019-02-01T00:02:00Z\"}]");
    assertThat(second.json().getBoolean("more")).isTrue();
    assertThat(third.numbers()).containsExactly("ORD-79413");
    assertThat(client.get("/orders").json().containsKey("removed")).isFalse();
    product.sql().run("DELETE FROM removed_record WHERE number = 'ORD-79412'");
    settled(
        "production_order",
        "UPDATE production_order SET updated_at = now() WHERE number ~ '^ORD-7941[13]$'");
  }

  @Test
  void aListTellsTheFieldsThatAreWantedAndHowManyThereAre() {
    var some = client.get("/orders?status=completed&limit=1&fields=number,status&total=true");

    assertThat(some.status()).as(some.text()).isEqualTo(200);
    assertThat(some.json().getJsonArray("items").getJsonObject(0).keySet())
        .containsExactlyInAnyOrder("number", "status");
    assertThat(some.json().getJsonNumber("total").longValue())
        .isEqualTo(
            product
                .sql()
                .number("SELECT count(*) FROM production_order WHERE status = 'COMPLETED'"));
    assertThat(client.get("/orders").json().containsKey("total")).isFalse();
    assertThat(client.get("/orders?fields=number,colour").text())
        .contains("invalid-parameter", "\"fields\"", "percentComplete");
    assertThat(client.get("/orders?total=perhaps").problem()).isEqualTo("invalid-parameter");
  }

  private void settled(String table, String change) {
    product.sql().run("ALTER TABLE " + table + " DISABLE TRIGGER " + table + "_stamp");
    product.sql().run(change);
    product.sql().run("ALTER TABLE " + table + " ENABLE TRIGGER " + table + "_stamp");
  }

  private String clock(String order) {
    return product
        .sql()
        .column("SELECT due_at AT TIME ZONE 'UTC' FROM sla_clock WHERE subject = ?", order)
        .get(0);
  }

  private static String order(String name, String due) {
    return ApiClient.object(Map.of("product", name, "dueAt", due));
  }

  private interface Numbered<T> {
    T call(int number);
  }

  private static <T> List<T> atOnce(int times, Numbered<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(() -> work.call(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(all)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
