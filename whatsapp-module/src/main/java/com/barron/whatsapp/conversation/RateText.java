package com.barron.whatsapp.conversation;

import com.barron.whatsapp.conversation.Rate.Window;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What was taken in of a conversation lately, as JSON. */
final class RateText {
  private RateText() {}

  static JsonObjectBuilder json(Rate rate) {
    var json = StateText.JSON.createObjectBuilder();
    if (!rate.equals(Rate.NONE)) {
      json.add("minute", window(rate.minute()))
          .add("hour", window(rate.hour()))
          .add("told", rate.toldUntil());
    }
    return json;
  }

  static Rate rate(JsonObject json) {
    return new Rate(window(json, "minute"), window(json, "hour"), StateText.number(json, "told"));
  }

  private static JsonObjectBuilder window(Window window) {
    return StateText.JSON
        .createObjectBuilder()
        .add("from", window.from())
        .add("messages", window.messages());
  }

  private static Window window(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject window
        ? new Window(StateText.number(window, "from"), (int) StateText.number(window, "messages"))
        : Window.NONE;
  }
}
