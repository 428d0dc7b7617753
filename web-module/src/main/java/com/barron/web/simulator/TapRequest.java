package com.barron.web.simulator;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;

/**
 * A choice that somebody tapped on a phone of the simulator.
 *
 * @param phone whose phone
 * @param id made by the page, so that a repeated post is recognised
 * @param choice the id that the choice came with
 * @param of the entry of the message that was tapped
 */
record TapRequest(String phone, String id, String choice, long of) {
  private static final int LONGEST = 200;

  TapRequest {
    TextRequest.requireId(id);
    if (choice.isBlank() || choice.length() > LONGEST) {
      throw new BadRequestException("the choice is empty or too long");
    }
  }

  /**
   * Reads the JSON that the page posts.
   *
   * @throws BadRequestException when it is none, or holds no tap
   */
  static TapRequest read(byte[] json) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
      return of(reader.readObject());
    } catch (JsonException | ClassCastException e) {
      throw new BadRequestException("not the JSON object of a tap", e);
    }
  }

  private static TapRequest of(JsonObject json) {
    JsonNumber entry = json.getJsonNumber("of");
    return new TapRequest(
        json.getString("phone", ""),
        json.getString("id", ""),
        json.getString("choice", ""),
        entry == null ? 0 : entry.longValue());
  }

  Content content() {
    return Content.Tap.of(choice, SimulatorPhones.messageId(of));
  }
}
