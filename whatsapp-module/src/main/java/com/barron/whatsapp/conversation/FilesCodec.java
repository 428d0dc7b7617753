package com.barron.whatsapp.conversation;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.dialogue.LatestFiles;
import com.barron.whatsapp.dialogue.PendingFiles;
import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a conversation remembers of files as JSON. */
final class FilesCodec {
  /** Of the year 9999: a later one is no instant of ours. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private FilesCodec() {}

  static JsonObjectBuilder json(PendingFiles files) {
    var messages = JSON.createArrayBuilder();
    files
        .messages()
        .forEach(
            sent ->
                messages.add(
                    JSON.createObjectBuilder()
                        .add("kind", sent.kind())
                        .add("references", JSON.createArrayBuilder(sent.references()))
                        .add("caption", sent.caption())));
    return JSON.createObjectBuilder()
        .add("form", files.form())
        .add("until", files.until().getEpochSecond())
        .add("messages", messages);
  }

  static JsonObjectBuilder json(LatestFiles files) {
    return JSON.createObjectBuilder()
        .add("destination", files.destination())
        .add("at", files.at().getEpochSecond());
  }

  static Optional<PendingFiles> pendingFiles(JsonValue stored) {
    if (!(stored instanceof JsonObject json)) {
      return Optional.empty();
    }
    List<PendingFiles.Sent> messages =
        LenientJson.objects(json, "messages").stream()
            .map(
                sent ->
                    new PendingFiles.Sent(
                        LenientJson.string(sent, "kind"),
                        LenientJson.strings(sent, "references"),
                        LenientJson.string(sent, "caption")))
            .filter(sent -> !sent.references().isEmpty())
            .toList();
    return messages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PendingFiles(LenientJson.string(json, "form"), instant(json, "until"), messages));
  }

  static Optional<LatestFiles> latestFiles(JsonValue stored) {
    return stored instanceof JsonObject json
        ? Optional.of(new LatestFiles(LenientJson.string(json, "destination"), instant(json, "at")))
        : Optional.empty();
  }

  /** In seconds since 1970. */
  static Instant instant(JsonObject json, String name) {
    return Instant.ofEpochSecond(
        Math.max(0, Math.min(LenientJson.number(json, name), LAST_SECOND)));
  }
}
