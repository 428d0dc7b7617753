package com.barron.provider.meta;

import static com.barron.provider.meta.GraphRefusal.require;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates that were approved, each with one quick-reply button, and what is refused of a
 * message that uses one.
 */
final class StubMetaTemplates {
  private static final int LONGEST_BODY = 1_024;
  private static final int LONGEST_PAYLOAD = 128;

  /** How many places each has, by name and language. */
  private final Map<String, Integer> variableCounts = new ConcurrentHashMap<>();

  void approve(String name, String language, int variables) {
    variableCounts.put(name + ":" + language, variables);
  }

  void check(JsonObject json) {
    StrictJson.onlyKeys(json, "template", "name", "language", "components");
    String template =
        StrictJson.line(json, "name", 512)
            + ":"
            + StrictJson.line(StrictJson.object(json, "language"), "code", 10);
    if (!variableCounts.containsKey(template)) {
      throw new GraphRefusal(404, 132001, "Template name does not exist in the translation");
    }
    List<String> variables = new ArrayList<>();
    List<JsonObject> components =
        json.containsKey("components") ? StrictJson.objects(json, "components", 1, 2) : List.of();
    StrictJson.unique(components.stream().map(each -> each.getString("type", "")).toList(), "type");
    for (JsonObject component : components) {
      if (component.getString("type", "").equals("button")) {
        checkButton(component);
      } else {
        variables.addAll(variables(component));
      }
    }
    if (variables.size() != variableCounts.get(template)) {
      throw new GraphRefusal(400, 132000, "Number of parameters does not match");
    }
    require(
        variables.stream().mapToInt(String::length).sum() <= LONGEST_BODY,
        "The body of a template is at most " + LONGEST_BODY + " characters");
  }

  private static List<String> variables(JsonObject body) {
    StrictJson.onlyKeys(body, "components", "type", "parameters");
    require(body.getString("type", "").equals("body"), "It has a body and a button");
    List<String> variables = new ArrayList<>();
    for (JsonObject parameter : StrictJson.objects(body, "parameters", 1, 50)) {
      require(parameter.getString("type", "").equals("text"), "A place holds a text");
      String text = StrictJson.line(parameter, "text", LONGEST_BODY);
      require(!text.contains("\t") && !text.contains("     "), "Tabs and wide gaps in a place");
      variables.add(text);
    }
    return variables;
  }

  /** A button need not have a payload; one that is not there cannot have any. */
  private static void checkButton(JsonObject button) {
    StrictJson.onlyKeys(button, "components", "type", "sub_type", "index", "parameters");
    require(button.getString("sub_type", "").equals("quick_reply"), "It is a quick reply");
    require(button.getString("index", "").equals("0"), "There is one button");
    for (JsonObject parameter : StrictJson.objects(button, "parameters", 1, 1)) {
      StrictJson.onlyKeys(parameter, "parameters", "type", "payload");
      require(parameter.getString("type", "").equals("payload"), "A button holds a payload");
      StrictJson.line(parameter, "payload", LONGEST_PAYLOAD);
    }
  }
}
