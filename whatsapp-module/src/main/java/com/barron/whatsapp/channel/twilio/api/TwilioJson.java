package com.barron.whatsapp.channel.twilio.api;

import com.barron.whatsapp.channel.twilio.api.AttemptFailedException.AttemptFailure;
import com.barron.whatsapp.json.LenientJson;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Twilio's answers, read without trust. The library reads an answer into its own objects, and ends
 * with an exception of any kind, null pointers among them, where one field of many is not as it
 * expects; we need few of them.
 */
public final class TwilioJson {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");
  private static final String UNREADABLE = "unreadable answer";

  private TwilioJson() {}

  /**
   * Asks Twilio once.
   *
   * @throws AttemptFailedException when there is no answer, or one that is no JSON object
   */
  public static JsonObject ask(TwilioRestClient client, Request request) {
    return LenientJson.parse(guarded(() -> client.request(request).getContent()))
        .orElseThrow(TwilioJson::unreadable);
  }

  /**
   * What a call of the library gives.
   *
   * @throws AttemptFailedException also for whatever else the library throws, and for nothing
   */
  public static <T> T guarded(Supplier<T> call) {
    T answer;
    try {
      answer = call.get();
    } catch (AttemptFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw unreadable();
    }
    return Optional.ofNullable(answer).orElseThrow(TwilioJson::unreadable);
  }

  /** The id of a resource; empty when there is none, or it cannot be one. */
  public static Optional<String> id(JsonObject json) {
    return Optional.of(LenientJson.string(json, "sid")).filter(sid -> ID.matcher(sid).matches());
  }

  /**
   * A list. One that is not there is not empty: nothing is proved by it.
   *
   * @throws AttemptFailedException when it is not there
   */
  public static List<JsonValue> list(JsonObject json, String name) {
    if (json.get(name) instanceof JsonArray list) {
      return list;
    }
    throw unreadable();
  }

  static AttemptFailedException unreadable() {
    return new AttemptFailedException(AttemptFailure.UNKNOWN, UNREADABLE);
  }
}
