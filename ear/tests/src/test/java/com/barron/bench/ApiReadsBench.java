package com.barron.bench;

import com.barron.provider.SuppressForbidden;
import com.barron.rig.TestSql;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long single reads and lists of the REST API take on the database of a plant of many years:
 * 100 times each, one after the other, p50 and p95; too long is more than 20 ms for a record, 100
 * ms for a list.
 *
 * <p>The product must run on an empty database, and the rows stay: start {@code mvn -Prun} with
 * {@code BARRON_DATA_DIR} set to a folder to throw away. Then {@code mvn -q -Pbench
 * -Dbench=ApiReadsBench}, with {@code -Dorders=100000 -Dtickets=1000000 -Dmessages=5000000} or
 * other numbers. Rows of a run before are used again.
 */
public final class ApiReadsBench {
  private static final String ADDRESS = System.getProperty("address", "http://localhost:8080");
  private static final int WARM_UP = 30;
  private static final int CALLS = 100;
  private static final double RECORD_AT_MOST = 20;
  private static final double LIST_AT_MOST = 100;

  private final TestSql database =
      new TestSql(
          System.getProperty("database", "jdbc:postgresql://localhost:15432/barron"),
          "barron",
          "barron");
  private final HttpClient http = HttpClient.newHttpClient();
  private final String key;
  private int tooLong;

  private ApiReadsBench() {
    String name = "Bench " + System.nanoTime();
    key =
        database
            .column(
                "select integration_key_create(?, (select array_agg(scope) from integration_scope"
                    + " where scope like '%:read'))",
                name)
            .get(0);
    database.run("update integration_key set calls_per_minute = 100000 where name = ?", name);
  }

  public static void main(String[] arguments) {
    ApiReadsBench bench = new ApiReadsBench();
    int orders = Integer.getInteger("orders", 100_000);
    int tickets = Integer.getInteger("tickets", 1_000_000);
    int messages = Integer.getInteger("messages", 5_000_000);
    PlantGenerator generator = new PlantGenerator(bench.database);
    if (!generator.isDone()) {
      long start = System.nanoTime();
      generator.generate(orders, tickets, messages);
      bench.print("generated in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }
    bench.print(
        "%,d orders, %,d tickets, %,d messages%n",
        bench.database.number("select count(*) from production_order"),
        bench.database.number("select count(*) from ticket"),
        bench.database.number("select count(*) from whatsapp_log"));
    bench.records();
    bench.lists();
    bench.print("%d too long%n", bench.tooLong);
  }

  private void records() {
    String order = last("production_order", "ORD-2%");
    String ticket = last("ticket", "MAINT-2%");
    List.of(
            "/orders/" + order,
            "/tickets/" + ticket,
            "/tickets/" + ticket + "/sla",
            "/tickets/" + ticket + "/entries",
            "/machines/MACH-001",
            "/defects/DEF-98764",
            "/holds/DEF-98764",
            "/sops/SOP-101",
            "/boms/BOM-2001",
            "/messages/" + database.number("select max(id) / 2 from whatsapp_log"),
            "/people/" + database.number("select max(id) from person"),
            "/sla-policies/ticket/high")
        .forEach(path -> measure(path, RECORD_AT_MOST));
  }

  private String last(String table, String like) {
    return database
        .column(
            "select number from " + table + " where number like ? order by number desc limit 1",
            like)
        .get(0);
  }

  private void lists() {
    String person =
        database.column("select max(id) from person where name like 'Generated %'").get(0);
    String before = database.column("select to_json(now() - interval '60 days')#>>'{}'").get(0);
    List<String> lists =
        new ArrayList<>(
            List.of(
                "/orders",
                "/orders?limit=500",
                "/orders?status=in-progress",
                "/orders?onHold=true",
                "/orders?externalSystem=sap&externalId=none",
                "/orders?updatedSince=2020-01-01T00:00:00Z",
                "/tickets",
                "/tickets?limit=500",
                "/tickets?open=true",
                "/tickets?status=acknowledged",
                "/tickets?machine=MACH-200000007",
                "/tickets?machine=MACH-200000007&open=true",
                "/tickets?updatedSince=2020-01-01T00:00:00Z",
                "/defects",
                "/holds",
                "/machines",
                "/sops",
                "/boms",
                "/people",
                "/messages",
                "/messages?limit=500",
                "/messages?direction=in",
                "/messages?state=dead",
                "/messages?state=withdrawn",
                "/messages?channel=twilio",
                "/messages?person=" + person,
                "/messages?to=" + before.replace("+", "%2B"),
                "/messages?from=" + before.replace("+", "%2B"),
                "/audit",
                "/audit?person=" + person));
    for (String first : List.of("/orders", "/tickets", "/tickets?open=true", "/messages")) {
      next(first).ifPresent(lists::add);
    }
    lists.forEach(path -> measure(path, LIST_AT_MOST));
  }

  /** The page behind the first one. */
  private Optional<String> next(String first) {
    try (var reader = Json.createReader(new StringReader(get(first).body()))) {
      JsonObject page = reader.readObject();
      return Optional.ofNullable(page.getString("next", null))
          .map(cursor -> first + (first.contains("?") ? "&" : "?") + "cursor=" + cursor);
    }
  }

  private void measure(String path, double atMost) {
    double[] millis = new double[CALLS];
    for (int i = -WARM_UP; i < CALLS; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = get(path);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    double p95 = millis[CALLS * 95 / 100];
    boolean isTooLong = p95 > atMost;
    tooLong += isTooLong ? 1 : 0;
    print(
        "%-70s p50 %7.1f ms  p95 %7.1f ms%s%n",
        path.length() > 70 ? path.substring(0, 67) + "..." : path,
        millis[CALLS / 2],
        p95,
        isTooLong ? "  too long" : "");
  }

  private HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(ADDRESS + "/api/v1" + path))
              .header("Authorization", "Bearer " + key)
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @SuppressForbidden("a program for the terminal")
  private void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
