package com.barron.whatsapp.conversation;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueFiles;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The dialogue's part of a session as JSON. */
final class DialogueStateCodec {
  private DialogueStateCodec() {}

  static JsonObjectBuilder json(DialogueState state) {
    // The form first: the search for idle conversations looks at the beginning of the text.
    var json =
        JSON.createObjectBuilder()
            .add("form", state.form())
            .add("answers", texts(state.answers()))
            .add("offered", JSON.createArrayBuilder(state.offered()))
            .add("misses", state.misses());
    state
        .suspendedForm()
        .ifPresent(
            half ->
                json.add(
                    "kept",
                    JSON.createObjectBuilder()
                        .add("form", half.form())
                        .add("answers", texts(half.answers()))));
    json.add("question", state.question()).add("from", state.from());
    state
        .files()
        .target()
        .ifPresent(
            attachmentTarget ->
                json.add(
                    "target",
                    JSON.createObjectBuilder()
                        .add("subject", attachmentTarget.subject())
                        .add("until", attachmentTarget.until().getEpochSecond())
                        .add("sent", attachmentTarget.sent())
                        .add("form", attachmentTarget.form())));
    state.files().pending().ifPresent(files -> json.add("pending", FilesCodec.json(files)));
    state.files().latest().ifPresent(files -> json.add("latest", FilesCodec.json(files)));
    return json;
  }

  private static JsonObjectBuilder texts(Map<String, String> answers) {
    var json = JSON.createObjectBuilder();
    answers.forEach(json::add);
    return json;
  }

  static DialogueState state(JsonObject json) {
    return new DialogueState(
        LenientJson.string(json, "form"),
        answers(json),
        LenientJson.strings(json, "offered"),
        (int) LenientJson.number(json, "misses"),
        kept(json),
        (int) LenientJson.number(json, "question"),
        (int) LenientJson.number(json, "from"),
        new DialogueFiles(
            target(json),
            FilesCodec.pendingFiles(json.get("pending")),
            FilesCodec.latestFiles(json.get("latest"))));
  }

  private static Optional<AttachmentTarget> target(JsonObject json) {
    return json.get("target") instanceof JsonObject stored
            && Reference.parse(LenientJson.string(stored, "subject")).isPresent()
        ? Optional.of(
            new AttachmentTarget(
                LenientJson.string(stored, "subject"),
                FilesCodec.instant(stored, "until"),
                (int) LenientJson.number(stored, "sent"),
                LenientJson.string(stored, "form")))
        : Optional.empty();
  }

  private static Optional<SuspendedForm> kept(JsonObject json) {
    return json.get("kept") instanceof JsonObject half
            && !LenientJson.string(half, "form").isEmpty()
        ? Optional.of(new SuspendedForm(LenientJson.string(half, "form"), answers(half)))
        : Optional.empty();
  }

  private static Map<String, String> answers(JsonObject json) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (json.get("answers") instanceof JsonObject stored) {
      stored.forEach(
          (key, value) -> {
            if (value instanceof JsonString text) {
              answers.put(key, text.getString());
            }
          });
    }
    return answers;
  }
}
