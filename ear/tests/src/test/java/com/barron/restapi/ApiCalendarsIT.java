package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Another system says when time counts: open deadlines move. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiCalendarsIT {
  private static final Duration WITHIN_A_MINUTE = Duration.ofSeconds(90);

  private static final String DAYS =
      """
      {"name": "%s", "zone": "Africa/Johannesburg",
       "shifts": [
         {"weekday": "monday", "starts": "06:00", "ends": "14:00"},
         {"weekday": "tuesday", "starts": "22:00", "ends": "06:00"}],
       "holidays": [
         {"day": "2027-12-24", "name": "Christmas Eve", "yearly": true, "worksUntil": "12:00"}]}
      """;

  private final RunningProduct product;
  private final ApiClient client;

  ApiCalendarsIT(RunningProduct product) {
    this.product = product;
    this.client = ApiClient.with(product, "sla:read", "sla:write", "tickets:read", "tickets:write");
  }

  @Test
  void aCalendarIsCreatedAndReplaced() {
    var created = create("NIGHTS_1", days("Nights one"));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/api/v1/sla-calendars/NIGHTS_1");
    assertThat(client.get("/sla-calendars/NIGHTS_1").text()).isEqualTo(created.text());
    assertThat(client.get("/sla-calendars").text()).contains("NIGHTS_1");

    var replaced =
        client.put(
            "/sla-calendars/NIGHTS_1",
            days("Nights one").replace("14:00", "24:00"),
            "If-Match",
            created.header("ETag"));
    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    assertThat(replaced.text()).contains("24:00").doesNotContain("14:00");
    assertThat(
            client
                .put(
                    "/sla-calendars/NIGHTS_1",
                    days("Nights one"),
                    "If-Match",
                    created.header("ETag"))
                .problem())
        .isEqualTo("precondition-failed");
    assertThat(create("NIGHTS_1", days("Nights one")).problem()).isEqualTo("precondition-failed");
    assertThat(client.put("/sla-calendars/NIGHTS_1", days("Nights one")).problem())
        .isEqualTo("precondition-required");
    assertThat(client.put("/sla-calendars/NOWHERE", days("Nowhere"), "If-Match", "*").status())
        .isEqualTo(404);
  }

  @Test
  void whatMakesNoCalendarIsRefusedByItsPlace() {
    assertThat(
            create("NIGHTS_2", days("X").replace("Africa/Johannesburg", "Africa/Nowhere")).text())
        .contains("\"/zone\"", "no-such");
    assertThat(create("NIGHTS_2", days("X").replace("06:00\", \"ends", "24:00\", \"ends")).text())
        .contains("\"/shifts/0/starts\"", "format");
    assertThat(create("NIGHTS_2", days("X").replace("2027-12-24", "2027-02-30")).text())
        .contains("\"/holidays/0/day\"", "format");
    assertThat(
            create("NIGHTS_2", days("X").replace("tuesday", "monday").replace("22:00", "06:00"))
                .text())
        .contains("\"/shifts/1/starts\"", "repeated");
    assertThat(create("NIGHTS_2", "{\"name\": \"X\", \"zone\": \"UTC\", \"shifts\": []}").text())
        .contains("\"/shifts\"", "length");
    assertThat(create("NIGHTS_2", days("24 hours, 7 days")).text())
        .contains("\"/name\"", "repeated");
    assertThat(client.get("/sla-calendars/NIGHTS_2").status()).isEqualTo(404);
  }

  @Test
  void openDeadlinesFollow() {
    String low = client.get("/sla-policies/ticket/low").text();
    create("ALWAYS_3", always());
    client.put("/sla-policies/ticket/low", request(low, "ALWAYS_3"), "If-Match", "*");
    try {
      String ticket =
          client
              .post(
                  "/tickets",
                  "{\"machine\": \"MACH-005\", \"issueType\": \"OIL_LEAK\", \"urgency\": \"low\"}")
              .json()
              .getString("number");
      String before = deadline(ticket);

      client.put(
          "/sla-calendars/ALWAYS_3",
          """
          {"name": "Mondays", "zone": "UTC",
           "shifts": [{"weekday": "monday", "starts": "06:00", "ends": "14:00"}]}
          """,
          "If-Match",
          "*");

      await()
          .atMost(WITHIN_A_MINUTE)
          .untilAsserted(() -> assertThat(deadline(ticket)).isGreaterThan(before));
      client.post("/tickets/" + ticket + "/resolve", "", "If-Match", "*");
    } finally {
      client.put("/sla-policies/ticket/low", request(low, "ROUND_THE_CLOCK"), "If-Match", "*");
    }
  }

  @Test
  void whoChangedWhatStandsInTheAudit() {
    create("NIGHTS_4", days("Nights four"));
    client.put("/sla-calendars/NIGHTS_4", days("Nights 4"), "If-Match", "*");

    assertThat(
            product
                .sql()
                .column(
                    "SELECT act || ' ' || source || ' ' || (changes->'after'->>'name') FROM audit"
                        + " WHERE changes->'after'->>'calendar' = 'NIGHTS_4' ORDER BY id"))
        .containsExactly("CALENDAR_ADDED REST Nights four", "CALENDAR_REPLACED REST Nights 4");
  }

  private String deadline(String ticket) {
    return client.get("/tickets/" + ticket + "/sla").json().getString("deadline");
  }

  private ApiClient.Answer create(String code, String body) {
    return client.put("/sla-calendars/" + code, body, "If-None-Match", "*");
  }

  private static String days(String name) {
    return DAYS.replace("%s", name);
  }

  private static String always() {
    StringBuilder shifts = new StringBuilder();
    for (String day :
        new String[] {
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
        }) {
      shifts
          .append(shifts.isEmpty() ? "" : ", ")
          .append("{\"weekday\": \"")
          .append(day)
          .append("\", \"starts\": \"00:00\", \"ends\": \"24:00\"}");
    }
    return "{\"name\": \"Always three\", \"zone\": \"UTC\", \"shifts\": [" + shifts + "]}";
  }

  /** What a policy is, as a request, by another calendar. */
  private static String request(String policy, String calendar) {
    return policy
        .replaceFirst("\"kind\":\"[a-z]+\",\"priority\":\"[a-z]+\",", "")
        .replaceFirst("\"calendar\":\"[A-Z_0-9]+\"", "\"calendar\":\"" + calendar + "\"");
  }
}
