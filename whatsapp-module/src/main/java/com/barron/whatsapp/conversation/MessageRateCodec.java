package com.barron.whatsapp.conversation;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.json.LenientJson;
import com.barron.whatsapp.ratelimit.MessageRate;
import com.barron.whatsapp.ratelimit.MessageRate.Window;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** How many messages of a conversation were accepted lately, as JSON. */
final class MessageRateCodec {
  private MessageRateCodec() {}

  static JsonObjectBuilder json(MessageRate messageRate) {
    var json = JSON.createObjectBuilder();
    if (!messageRate.equals(MessageRate.NONE)) {
      json.add("minute", window(messageRate.minute()))
          .add("hour", window(messageRate.hour()))
          .add("told", messageRate.toldUntil());
    }
    return json;
  }

  static MessageRate rate(JsonObject json) {
    return new MessageRate(
        window(json, "minute"), window(json, "hour"), LenientJson.number(json, "told"));
  }

  private static JsonObjectBuilder window(Window window) {
    return JSON.createObjectBuilder().add("from", window.from()).add("messages", window.messages());
  }

  private static Window window(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject window
        ? new Window(
            LenientJson.number(window, "from"), (int) LenientJson.number(window, "messages"))
        : Window.NONE;
  }
}
