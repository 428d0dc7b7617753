package com.barron.web.simulator;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.channel.DeliveryStatus;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far messages got on a phone of the simulator.
 *
 * @param phone whose phone
 * @param status {@code DELIVERED} or {@code READ}
 * @param entries the messages, in their order
 */
record ReceiptsRequest(String phone, DeliveryStatus status, NavigableSet<Long> entries) {
  /** As many as a page shows at once. */
  private static final int MOST = 200;

  ReceiptsRequest {
    if (status != DeliveryStatus.DELIVERED && status != DeliveryStatus.READ) {
      throw new BadRequestException("a phone tells of messages that are there or were read");
    }
    if (entries.isEmpty() || entries.size() > MOST || entries.first() < 1) {
      throw new BadRequestException("the messages are none, or too many");
    }
  }

  /**
   * Reads the JSON that the page posts.
   *
   * @throws BadRequestException when it is none, or tells nothing
   */
  static ReceiptsRequest read(byte[] json) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
      return of(reader.readObject());
    } catch (JsonException | ClassCastException | IllegalArgumentException e) {
      throw new BadRequestException("not the JSON object of a receipt", e);
    }
  }

  private static ReceiptsRequest of(JsonObject json) {
    var entries = json.getJsonArray("entries");
    if (entries == null) {
      throw new BadRequestException("no messages are named");
    }
    return new ReceiptsRequest(
        json.getString("phone", ""),
        DeliveryStatus.valueOf(json.getString("status", "")),
        entries.getValuesAs(JsonNumber.class).stream()
            .map(JsonNumber::longValue)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
