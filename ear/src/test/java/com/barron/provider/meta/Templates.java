package com.barron.provider.meta;

import static com.barron.provider.meta.GraphRefusal.require;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates that were approved, and what is refused of a message that uses one. */
final class Templates {
  private static final int LONGEST_BODY = 1_024;

  /** How many places each has, by name and language. */
  private final Map<String, Integer> places = new ConcurrentHashMap<>();

  void approve(String name, String language, int variables) {
    places.put(name + ":" + language, variables);
  }

  void check(JsonObject json) {
    Strict.onlyKeys(json, "template", "name", "language", "components");
    String template =
        Strict.line(json, "name", 512)
            + ":"
            + Strict.line(Strict.object(json, "language"), "code", 10);
    if (!places.containsKey(template)) {
      throw new GraphRefusal(404, 132001, "Template name does not exist in the translation");
    }
    List<String> variables = json.containsKey("components") ? variables(json) : List.of();
    if (variables.size() != places.get(template)) {
      throw new GraphRefusal(400, 132000, "Number of parameters does not match");
    }
    require(
        variables.stream().mapToInt(String::length).sum() <= LONGEST_BODY,
        "The body of a template is at most " + LONGEST_BODY + " characters");
  }

  private static List<String> variables(JsonObject json) {
    List<String> variables = new ArrayList<>();
    for (JsonObject component : Strict.objects(json, "components", 1, 10)) {
      require(component.getString("type", "").equals("body"), "Only a body has places here");
      for (JsonObject parameter : Strict.objects(component, "parameters", 1, 50)) {
        require(parameter.getString("type", "").equals("text"), "A place holds a text");
        String text = Strict.line(parameter, "text", LONGEST_BODY);
        require(!text.contains("\t") && !text.contains("     "), "Tabs and wide gaps in a place");
        variables.add(text);
      }
    }
    return variables;
  }
}
