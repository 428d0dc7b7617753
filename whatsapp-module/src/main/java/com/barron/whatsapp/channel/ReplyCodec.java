package com.barron.whatsapp.channel;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reply as it is stored: its text as such, and its choices, hint and template as JSON text, which
 * holds no class of ours, so that other versions of the product can read it.
 */
public final class ReplyCodec {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String CHOICES = "choices";
  private static final String COMMAND = "command";
  private static final String HINT = "hint";
  private static final String TEMPLATE = "template";
  private static final String NAME = "name";
  private static final String LANGUAGE = "language";
  private static final String VARIABLES = "variables";
  private static final String IN_WORDS = "words";
  private static final String QUESTION = "question";
  private static final String FROM = "from";

  private ReplyCodec() {}

  /** Choices, hint and template; empty text when there are none. */
  public static String extras(Reply reply) {
    if (reply.choices().isEmpty()
        && reply.hint().isEmpty()
        && reply.template().isEmpty()
        && reply.inWords().isEmpty()) {
      return "";
    }
    var choices = JSON.createArrayBuilder();
    for (Choice choice : reply.choices()) {
      var stored = JSON.createObjectBuilder().add("id", choice.id()).add("label", choice.label());
      choices.add(choice.isCommand() ? stored.add(COMMAND, true) : stored);
    }
    var extras = JSON.createObjectBuilder().add(CHOICES, choices).add(HINT, reply.hint());
    reply
        .template()
        .ifPresent(
            template ->
                extras.add(
                    TEMPLATE,
                    JSON.createObjectBuilder()
                        .add(NAME, template.name().name())
                        .add(LANGUAGE, template.language().toLanguageTag())
                        .add(VARIABLES, JSON.createArrayBuilder(template.variables()))));
    reply.inWords().ifPresent(words -> extras.add(IN_WORDS, words));
    addUnlessZero(extras, QUESTION, reply.question());
    addUnlessZero(extras, FROM, reply.from());
    return extras.build().toString();
  }

  private static void addUnlessZero(JsonObjectBuilder extras, String name, int number) {
    if (number != 0) {
      extras.add(name, number);
    }
  }

  /** The reply again. What is missing is taken as empty, what is not known is left out. */
  public static Reply reply(String text, String extras) {
    if (extras.isEmpty()) {
      return Reply.of(text);
    }
    try (var reader = JSON.createReader(new StringReader(extras))) {
      JsonObject stored = reader.readObject();
      return new Reply(
          text,
          choices(stored),
          stored.getString(HINT, ""),
          template(stored),
          Optional.ofNullable(stored.getJsonString(IN_WORDS)).map(JsonString::getString),
          stored.getInt(QUESTION, 0),
          stored.getInt(FROM, 0),
          false);
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
            .map(
                choice ->
                    new Choice(
                        choice.getString("id", ""),
                        choice.getString("label", ""),
                        choice.getBoolean(COMMAND, false)))
            .toList();
  }

  /** Empty as well for the name of one that only a newer version knows. */
  private static Optional<Template> template(JsonObject stored) {
    JsonObject template = stored.getJsonObject(TEMPLATE);
    return template == null
        ? Optional.empty()
        : Stream.of(Template.Name.values())
            .filter(name -> name.name().equals(template.getString(NAME, "")))
            .findFirst()
            .map(name -> new Template(name, language(template), variables(template)));
  }

  /** A version that knew no languages wrote English. */
  private static Locale language(JsonObject template) {
    return Locale.forLanguageTag(template.getString(LANGUAGE, "en"));
  }

  private static List<String> variables(JsonObject template) {
    JsonArray variables = template.getJsonArray(VARIABLES);
    return variables == null
        ? List.of()
        : variables.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
