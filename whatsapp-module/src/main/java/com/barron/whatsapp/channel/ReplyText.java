package com.barron.whatsapp.channel;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/**
 * A reply as it is stored: its text as such, and its choices and hint as JSON text, which holds no
 * class of ours, so that other versions of the product can read it.
 */
public final class ReplyText {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String CHOICES = "choices";
  private static final String HINT = "hint";

  private ReplyText() {}

  /** Choices and hint; empty text when there are none. */
  public static String extras(Reply reply) {
    if (reply.choices().isEmpty() && reply.hint().isEmpty()) {
      return "";
    }
    var choices = JSON.createArrayBuilder();
    for (Choice choice : reply.choices()) {
      choices.add(JSON.createObjectBuilder().add("id", choice.id()).add("label", choice.label()));
    }
    return JSON.createObjectBuilder()
        .add(CHOICES, choices)
        .add(HINT, reply.hint())
        .build()
        .toString();
  }

  /** The reply again. What is missing is taken as empty, what is not known is left out. */
  public static Reply reply(String text, String extras) {
    if (extras.isEmpty()) {
      return Reply.of(text);
    }
    try (var reader = JSON.createReader(new StringReader(extras))) {
      JsonObject stored = reader.readObject();
      return new Reply(text, choices(stored), stored.getString(HINT, ""));
    } catch (JsonException | ClassCastException e) {
      return Reply.of(text);
    }
  }

  private static List<Choice> choices(JsonObject stored) {
    JsonArray choices = stored.getJsonArray(CHOICES);
    return choices == null
        ? List.of()
        : choices.stream()
            .map(JsonValue::asJsonObject)
            .map(choice -> new Choice(choice.getString("id", ""), choice.getString("label", "")))
            .toList();
  }
}
