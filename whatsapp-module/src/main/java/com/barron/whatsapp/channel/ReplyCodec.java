package com.barron.whatsapp.channel;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reply as it is stored: its text as such, and its choices, hint and template as JSON text, which
 * holds no class of ours, so that other versions of the product can read it.
 */
public final class ReplyCodec {
  private static final String CHOICES = "choices";
  private static final String COMMAND = "command";
  private static final String DESCRIPTION = "description";
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
      if (!choice.description().isEmpty()) {
        stored.add(DESCRIPTION, choice.description());
      }
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
    return LenientJson.parse(extras)
        .map(
            stored ->
                new Reply(
                    text,
                    choices(stored),
                    LenientJson.string(stored, HINT),
                    template(stored),
                    inWords(stored),
                    (int) LenientJson.number(stored, QUESTION),
                    (int) LenientJson.number(stored, FROM),
                    false))
        .orElseGet(() -> Reply.of(text));
  }

  private static List<Choice> choices(JsonObject stored) {
    return LenientJson.objects(stored, CHOICES).stream()
        .map(
            choice ->
                new Choice(
                    LenientJson.string(choice, "id"),
                    LenientJson.string(choice, "label"),
                    LenientJson.string(choice, DESCRIPTION),
                    LenientJson.flag(choice, COMMAND)))
        .toList();
  }

  private static Optional<String> inWords(JsonObject stored) {
    // Empty text says something else than none.
    return stored.get(IN_WORDS) instanceof JsonString words
        ? Optional.of(words.getString())
        : Optional.empty();
  }

  /** Empty as well for the name of one that only a newer version knows. */
  private static Optional<Template> template(JsonObject stored) {
    JsonObject template = LenientJson.object(stored, TEMPLATE);
    return Stream.of(Template.Name.values())
        .filter(name -> name.name().equals(LenientJson.string(template, NAME)))
        .findFirst()
        .map(
            name ->
                new Template(name, language(template), LenientJson.strings(template, VARIABLES)));
  }

  /** A version that knew no languages wrote English. */
  private static Locale language(JsonObject template) {
    String tag = LenientJson.string(template, LANGUAGE);
    return tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
  }
}
