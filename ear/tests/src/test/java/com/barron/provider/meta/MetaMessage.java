package com.barron.provider.meta;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message that Meta took.
 *
 * @param id {@code wamid.} and more
 * @param json the request as it came
 */
public record MetaMessage(String id, JsonObject json) {
  /**
   * A choice as a person sees it.
   *
   * @param description below the title of a row, or empty text
   */
  public record MetaChoice(String id, String title, String description) {}

  /** Whom it goes to: a number with its plus sign, or a user id. */
  public String to() {
    return recipient(json);
  }

  /** {@code text}, {@code interactive}, … */
  public String type() {
    return json.getString("type");
  }

  /** {@code button} or {@code list}; otherwise as {@link #type}. */
  public String form() {
    return type().equals("interactive") ? interactive().getString("type") : type();
  }

  /** Our id, when it came along. */
  public Optional<String> data() {
    return Optional.ofNullable(json.getJsonString("biz_opaque_callback_data"))
        .map(JsonString::getString);
  }

  /** What a person reads, with choices as numbered lines. */
  public String text() {
    if (type().equals("text")) {
      return json.getJsonObject("text").getString("body");
    }
    if (!type().equals("interactive")) {
      return "";
    }
    var text = new StringBuilder(interactive().getJsonObject("body").getString("text"));
    List<MetaChoice> choices = choices();
    for (int i = 0; i < choices.size(); i++) {
      MetaChoice choice = choices.get(i);
      boolean isCut = choice.title().endsWith("…");
      text.append('\n')
          .append(i + 1)
          .append(". ")
          .append(isCut ? choice.description() : choice.title());
    }
    if (interactive().containsKey("footer")) {
      text.append("\n\n").append(interactive().getJsonObject("footer").getString("text"));
    }
    return text.toString();
  }

  /** What can be tapped. */
  public List<MetaChoice> choices() {
    if (!type().equals("interactive")) {
      return List.of();
    }
    JsonObject action = interactive().getJsonObject("action");
    Stream<JsonObject> choices =
        form().equals("button")
            ? objects(action, "buttons").map(button -> button.getJsonObject("reply"))
            : objects(action, "sections").flatMap(section -> objects(section, "rows"));
    return choices
        .map(
            choice ->
                new MetaChoice(
                    choice.getString("id"),
                    choice.getString("title"),
                    choice.getString("description", "")))
        .toList();
  }

  /** What the button of a template says when it is tapped; empty when that was not sent along. */
  public Optional<String> payload() {
    return objects(json.getJsonObject("template"), "components")
        .filter(component -> component.getString("type").equals("button"))
        .flatMap(button -> objects(button, "parameters"))
        .map(parameter -> parameter.getString("payload"))
        .findFirst();
  }

  static String recipient(JsonObject json) {
    String to = json.getString("to", "");
    if (to.isEmpty()) {
      return json.getString("recipient", "");
    }
    return to.startsWith("+") ? to : "+" + to;
  }

  private JsonObject interactive() {
    return json.getJsonObject("interactive");
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class).stream();
  }
}
