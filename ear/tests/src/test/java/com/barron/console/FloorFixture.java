package com.barron.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.RunningProduct;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens on the floor, by the ways that it comes in: another system, and chat. */
final class FloorFixture {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final Pattern NUMBER = Pattern.compile("(?:DEF|MAINT)-\\d+");

  private final RunningProduct product;
  private final String key;

  FloorFixture(RunningProduct product) {
    this.product = product;
    key =
        product
            .sql()
            .column(
                "SELECT integration_key_create(?, '{orders:write,defects:write}')",
                "floor " + KEYS.incrementAndGet())
            .get(0);
  }

  /** A released order. */
  void order(String number) {
    String body = "{\"product\":\"Pump housing\",\"dueAt\":\"2030-03-09T12:00:00Z\"}";
    send("PUT", "/orders/" + number, body, "If-None-Match", "*");
  }

  /** A defect that holds nothing. @return its number */
  String defect(String order) {
    return defect(order, "COSMETIC", "low");
  }

  /** An order on hold. @param severity {@code high}: two have to release it @return its defect */
  String heldOrder(String order, String severity) {
    order(order);
    return defect(order, "SURFACE", severity);
  }

  /** An open ticket, reported by chat. @return its number */
  String ticket(String machine) {
    TwilioPhone phone = product.enrolled("Reporting Hand", "TECHNICIAN");
    return number(phone.asks("report " + machine + " new bearing noise high"));
  }

  void photo(String defect) {
    product
        .sql()
        .run(
            """
            INSERT INTO attachment (subject, content_type, caption, bytes, digest, taken_by, taken_at)
            SELECT ?, 'image/png', 'the flange', file, sha256(file), (SELECT min(id) FROM person), now()
            FROM decode(?, 'base64') AS file
            """,
            defect,
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  }

  String status(String order) {
    return product
        .sql()
        .column("SELECT status FROM production_order WHERE number = ?", order)
        .get(0);
  }

  private String defect(String order, String type, String severity) {
    String body =
        "{\"order\":\"" + order + "\",\"type\":\"" + type + "\",\"severity\":\"" + severity + "\"}";
    return number(send("POST", "/defects", body, "X-From", "test"));
  }

  private static String number(String answer) {
    Matcher number = NUMBER.matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    return number.group();
  }

  private String send(String method, String path, String body, String header, String value) {
    HttpRequest request =
        HttpRequest.newBuilder(product.http("/api/v1" + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header(header, value)
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
