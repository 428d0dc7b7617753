package com.barron.web.simulator;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.channel.InboundMessage;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

/**
 * What somebody typed into a phone of the simulator.
 *
 * @param phone whose phone
 * @param id made by the page, so that a repeated post is recognised
 * @param text with line breaks, without other control characters
 */
record TextRequest(String phone, String id, String text) {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}&&[^\\n]]|\\p{Cs}");

  TextRequest {
    requireId(id);
    text = clean(text);
    if (text.isBlank() || text.length() > InboundMessage.LONGEST_TEXT) {
      throw new BadRequestException("the text is empty or too long");
    }
  }

  /**
   * Reads the JSON that the page posts.
   *
   * @throws BadRequestException when it is none, or holds no message
   */
  static TextRequest read(byte[] json) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
      return of(reader.readObject());
    } catch (JsonException e) {
      throw new BadRequestException("not a JSON object", e);
    }
  }

  /** The id of a message, made by the page. @throws BadRequestException when it is none */
  static String requireId(String id) {
    if (id == null || !UUID.matcher(id).matches()) {
      throw new BadRequestException("the id is no UUID");
    }
    return id;
  }

  private static TextRequest of(JsonObject json) {
    return new TextRequest(
        json.getString("phone", ""), json.getString("id", ""), json.getString("text", ""));
  }

  private static String clean(String text) {
    return UNSTORABLE.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
  }
}
