package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A gateway tells what machines say, and people hear of it. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiSignalsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final RunningProduct product;

  ApiSignalsIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void aFaultThatLastsReachesWhoIsResponsibleAndSoDoesThatTheMachineRunsAgain() {
    machine("MACH-79001", "1 second");
    TwilioPhone tess = product.enrolled("Tess Signals", "TECHNICIAN");
    tess.asks("hi");
    ApiClient gateway = gateway();
    product
        .sql()
        .run(
            """
            UPDATE person SET team = 'SIGNALS' WHERE name = 'Tess Signals'
               OR id = (SELECT max(person_id) FROM integration_key)
            """);

    var first = gateway.post(path("MACH-79001"), signal("s-1", "fault"));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.json().getString("outcome")).isEqualTo("waiting");
    assertThat(tess.receives(PATIENCE)).contains("is open: MACH-79001");

    List<String> tickets = gateway.get("/tickets?machine=MACH-79001&open=true").numbers();
    assertThat(tickets).hasSize(1);
    String ticket = tickets.get(0);
    assertThat(tess.asks("ack " + ticket)).contains(ticket + " is yours");

    JsonObject next = gateway.post(path("MACH-79001"), signal("s-2", "fault")).json();
    assertThat(next.getString("outcome")).isEqualTo("joined");
    assertThat(next.getString("ticket")).isEqualTo(ticket);
    gateway.post(path("MACH-79001"), signal("s-3", "running"));
    assertThat(tess.receives(PATIENCE))
        .contains("MACH-79001 runs again", ticket + " stays open", "DONE " + ticket);
    assertThat(tess.asks("show " + ticket)).contains("FAULT · E-101 · Oil pressure low");
    assertThat(tess.asks("done " + ticket)).contains(ticket + " is resolved");
  }

  @Test
  void theSameSignalIsAnsweredTheSameAndReadOnce() {
    machine("MACH-79002", "1 hour");
    ApiClient gateway = gateway();

    var first = gateway.post(path("MACH-79002"), signal("s-1", "fault"));
    var again = gateway.post(path("MACH-79002"), signal("s-1", "fault"));
    gateway.post(path("MACH-79002"), signal("s-2", "stopped"));

    assertThat(first.json().getBoolean("repeated")).isFalse();
    assertThat(again.json().getBoolean("repeated")).isTrue();
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().getString("outcome")).isEqualTo(first.json().getString("outcome"));
    JsonObject page = gateway.get(path("MACH-79002") + "?limit=1").json();
    assertThat(page.getJsonArray("items").getJsonObject(0).getString("eventId")).isEqualTo("s-2");
    JsonObject rest =
        gateway.get(path("MACH-79002") + "?limit=1&cursor=" + page.getString("next")).json();
    assertThat(rest.getJsonArray("items").getJsonObject(0).getString("eventId")).isEqualTo("s-1");
    assertThat(rest.getBoolean("more")).isFalse();
  }

  @Test
  void severalComeInOneCallAndEachIsAnswered() {
    machine("MACH-79004", "1 hour");
    ApiClient gateway = gateway();
    String both = "[" + signal("s-1", "fault") + ", " + signal("s-2", "stopped") + "]";

    var first = gateway.post(path("MACH-79004"), both);
    var again = gateway.post(path("MACH-79004"), both);
    var mixed =
        gateway.post(
            path("MACH-79004"),
            "["
                + signal("s-2", "stopped")
                + ", "
                + signal("s-3", "fault", "2020-01-01T00:00:00Z")
                + "]");

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(outcomes(first)).containsExactly("s-1 waiting false", "s-2 waiting false");
    assertThat(again.status()).isEqualTo(200);
    assertThat(outcomes(again)).containsExactly("s-1 waiting true", "s-2 waiting true");
    assertThat(mixed.status()).isEqualTo(201);
    assertThat(outcomes(mixed)).containsExactly("s-2 waiting true", "s-3 too-old false");
    assertThat(gateway.get(path("MACH-79004")).json().getJsonArray("items")).hasSize(2);
  }

  @Test
  void whatIsWrongInAnArrayIsNamedByItsPlaceAndNothingKept() {
    machine("MACH-79005", "1 hour");
    ApiClient gateway = gateway();

    var wrong =
        gateway.post(
            path("MACH-79005"),
            "[" + signal("s-1", "fault") + ", " + signal("s-2", "broken") + ", 7]");
    var many =
        gateway.post(
            path("MACH-79005"),
            "[" + String.join(",", Collections.nCopies(101, signal("s-1", "fault"))) + "]");

    assertThat(wrong.text()).contains("\"/1/state\"", "choice", "\"/2\"", "type");
    assertThat(many.problem()).isEqualTo("validation");
    assertThat(gateway.post(path("MACH-79005"), "[]").problem()).isEqualTo("validation");
    assertThat(gateway.post(path("MACH-79005"), "[").problem()).isEqualTo("malformed-json");
    assertThat(gateway.get(path("MACH-79005")).json().getJsonArray("items")).isEmpty();
  }

  private static List<String> outcomes(ApiClient.Answer answer) {
    return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(
            item ->
                item.getString("eventId")
                    + " "
                    + item.getString("outcome")
                    + " "
                    + item.getBoolean("repeated"))
        .toList();
  }

  @Test
  void whatIsWrongIsNamedAndNothingKept() {
    machine("MACH-79003", "1 hour");
    ApiClient gateway = gateway();

    var old = gateway.post(path("MACH-79003"), signal("s-1", "fault", "2020-01-01T00:00:00Z"));
    var word = gateway.post(path("MACH-79003"), signal("s-1", "broken"));
    var unknown = gateway.post(path("MACH-999999998"), signal("s-1", "fault"));

    assertThat(old.problem()).isEqualTo("validation");
    assertThat(old.text()).contains("\"/occurredAt\"", "range");
    assertThat(word.text()).contains("\"/state\"", "choice");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(gateway.get(path("MACH-999999998")).status()).isEqualTo(404);
    assertThat(gateway.get(path("MACH-79003")).json().getJsonArray("items")).isEmpty();
  }

  private ApiClient gateway() {
    return ApiClient.with(product, "signals:write", "machines:read", "tickets:read");
  }

  /** A machine with a policy of its own; it is over its trouble after a second. */
  private void machine(String number, String faultLasts) {
    product
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES (?, 'Press', 'Line S')", number);
    product
        .sql()
        .run(
            """
            INSERT INTO signal_policy
              (machine_number, fault_lasts, running_lasts, ticket_gap, issue_type, urgency)
            VALUES (?, ?::interval, '1 second', '15 minutes', 'OTHER', 'HIGH')
            """,
            number,
            faultLasts);
  }

  private static String path(String machine) {
    return "/machines/" + machine + "/signals";
  }

  private String signal(String id, String state) {
    return signal(id, state, product.sql().column("SELECT to_json(now())#>>'{}'").get(0));
  }

  private static String signal(String id, String state, String at) {
    return ApiClient.object(
        Map.of(
            "eventId", id,
            "state", state,
            "occurredAt", at,
            "code", "E-101",
            "description", "Oil pressure low"));
  }
}
