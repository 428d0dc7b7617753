package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a call, the answer is a problem document that says what. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiProblemsIT {
  private static final String ORDER = "{\"product\":\"Pump\",\"dueAt\":\"2030-03-09T12:00:00Z\"}";

  private final RunningProduct product;
  private final ApiClient client;

  ApiProblemsIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(product, "orders:read", "orders:write", "defects:read", "defects:write");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404, not-found",
    "GET, /, 404, not-found",
    "GET, /orders/ORD-999999999, 404, not-found",
    "GET, /orders/ord-12345, 404, not-found",
    "GET, /orders/DEF-1, 404, not-found",
    "GET, /orders/..%2f..%2fetc, 404, not-found",
    "GET, /defects/DEF-98764/attachments/x, 404, not-found",
    "GET, /defects/DEF-1/attachments, 404, not-found",
    "DELETE, /orders/ORD-12345, 405, method-not-allowed",
    "POST, /orders, 405, method-not-allowed",
    "PATCH, /orders/ORD-12345, 405, method-not-allowed",
    "GET, /orders?limit=0, 400, invalid-parameter",
    "GET, /orders?limit=501, 400, invalid-parameter",
    "GET, /orders?limit=1&limit=2, 400, invalid-parameter",
    "GET, /orders?colour=red, 400, invalid-parameter",
    "GET, /orders?cursor=x, 400, invalid-parameter",
    "GET, /orders?status=LOST, 400, invalid-parameter",
    "GET, /orders?updatedSince=yesterday, 400, invalid-parameter",
    "GET, /machines?updatedSince=2026-03-09T12:00:00Z, 403, forbidden"
  })
  void whatIsWrongWithAnAddress(String method, String path, int status, String problem) {
    var answer = client.send(method, path, "");

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.status()).isEqualTo(status);
    assertIsComplete(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "null",
        "\"x\"",
        "{\"product\":\"a\",\"product\":\"b\",\"dueAt\":\"2030-03-09T12:00:00Z\"}",
        "{\"product\":NaN}",
        "{} {}",
        "{'product':'Pump'}"
      })
  void whatIsNoJsonObject(String body) {
    var answer = client.put("/orders/ORD-77001", body, "If-None-Match", "*");

    assertThat(answer.problem()).as(answer.text()).isEqualTo("malformed-json");
    assertThat(answer.status()).isEqualTo(400);
    assertIsComplete(answer);
  }

  @Test
  void bytesThatAreNoUtf8AreNotGuessed() {
    byte[] body = ORDER.replace("Pump", "Pümp").getBytes(StandardCharsets.ISO_8859_1);

    var answer =
        client.send(
            "PUT",
            "/orders/ORD-77002",
            body,
            "Content-Type",
            "application/json",
            "If-None-Match",
            "*");

    assertThat(answer.problem()).isEqualTo("malformed-json");
  }

  @Test
  void everyWrongFieldIsNamedAndNothingIsStored() {
    var answer =
        client.put(
            "/orders/ORD-77003",
            "{\"product\":7,\"colour\":\"red\",\"a/b~c\":1,\"externalSystem\":\"s p\",\"externalId\":\"\"}",
            "If-None-Match",
            "*");

    assertThat(answer.problem()).isEqualTo("validation");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(errors(answer))
        .containsExactlyInAnyOrder(
            "/product type",
            "/colour unknown",
            "/a~1b~0c unknown",
            "/externalSystem format",
            "/externalId length",
            "/dueAt required");
    assertThat(client.get("/orders/ORD-77003").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-03-09\"",
        "\"2026-03-09T12:00:00\"",
        "\"2026-02-30T12:00:00Z\"",
        "\"+99999-01-01T00:00:00Z\"",
        "\"tomorrow\"",
        "1773057600",
        "null"
      })
  void aMomentHasADateATimeAndAnOffset(String dueAt) {
    var answer =
        client.put(
            "/orders/ORD-77004",
            "{\"product\":\"Pump\",\"dueAt\":" + dueAt + "}",
            "If-None-Match",
            "*");

    assertThat(errors(answer)).hasSize(1).allMatch(error -> error.startsWith("/dueAt "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\\u0000b", "a\\nb", "\\ud800"})
  void aProductIsALineOfText(String written) {
    var answer =
        client.put(
            "/orders/ORD-77005",
            "{\"product\":\"" + written + "\",\"dueAt\":\"2030-03-09T12:00:00Z\"}",
            "If-None-Match",
            "*");

    assertThat(errors(answer)).as(answer.text()).containsExactly("/product length");
  }

  @Test
  void aBodyHasABound() {
    String large = ORDER.replace("Pump", "x".repeat(70_000));

    var answer = client.put("/orders/ORD-77006", large, "If-None-Match", "*");

    assertThat(answer.problem()).isEqualTo("content-too-large");
    assertThat(answer.status()).isEqualTo(413);
    assertIsComplete(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void aBodyIsJson(String type) {
    var answer = client.put("/orders/ORD-77007", ORDER, "If-None-Match", "*", "Content-Type", type);

    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", ";;;", "a/b;", "/"})
  void aContentTypeThatIsNoneIsRefusedQuietly(String type) {
    var answer = client.put("/orders/ORD-77008", ORDER, "If-None-Match", "*", "Content-Type", type);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 415);
    assertIsComplete(answer);
    assertThat(product.log()).doesNotContain("IllegalArgumentException");
  }

  @Test
  void whatIsNotAcceptedIsSaid() {
    var answer = client.get("/orders", "Accept", "text/html");

    assertThat(answer.problem()).isEqualTo("not-acceptable");
    assertThat(answer.status()).isEqualTo(406);
  }

  @Test
  void whatFailsInsideIsFoundByItsIdAndToldToNobody() {
    product.sql().run("ALTER TABLE machine RENAME TO machine_away");
    try {
      var answer = ApiClient.with(product, "machines:read").get("/machines");

      assertThat(answer.problem()).isEqualTo("internal-error");
      assertThat(answer.status()).isEqualTo(500);
      assertIsComplete(answer);
      assertThat(answer.text()).doesNotContain("machine", "SQL", "xception");
      assertThat(product.log())
          .contains(answer.json().getString("correlationId"), "call failed cause=");
    } finally {
      product.sql().run("ALTER TABLE machine_away RENAME TO machine");
    }
  }

  @Test
  void tooManyCallsOfAMinuteAreRefusedUntilTheNext() {
    String key = ApiClient.newKey(product, "Too fast", "orders:read");
    product.sql().run("UPDATE integration_key SET calls_per_minute = 3 WHERE name = 'Too fast'");
    ApiClient fast = ApiClient.withKey(product, key);
    var first = fast.get("/orders?limit=1");
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"key\";q=3;w=60");
    assertThat(first.header("RateLimit")).matches("\"key\";r=[0-2];t=[0-9]{1,2}");

    ApiClient.Answer last = first;
    for (int i = 0; i < 8 && last.status() == 200; i++) {
      last = fast.get("/orders?limit=1");
    }

    assertThat(last.problem()).isEqualTo("too-many-requests");
    assertThat(last.status()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    assertIsComplete(last);
  }

  private static List<String> errors(ApiClient.Answer answer) {
    return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .map(error -> error.getString("pointer") + " " + error.getString("code"))
        .toList();
  }

  private static void assertIsComplete(ApiClient.Answer answer) {
    JsonObject document = answer.json();
    assertThat(document.getInt("status")).isEqualTo(answer.status());
    assertThat(document.getString("title")).isNotBlank();
    assertThat(document.getString("detail")).isNotBlank();
    assertThat(document.getString("correlationId")).isEqualTo(answer.header("X-Correlation-Id"));
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }
}
