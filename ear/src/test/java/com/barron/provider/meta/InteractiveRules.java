package com.barron.provider.meta;

import static com.barron.provider.meta.GraphRefusal.parameter;
import static com.barron.provider.meta.GraphRefusal.require;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What the Graph API refuses of buttons and lists. */
final class InteractiveRules {
  private static final int SMALL_PRINT = 60;
  private static final int BUTTONS = 3;
  private static final int BUTTON_BODY = 1_024;
  private static final int BUTTON_TITLE = 20;
  private static final int BUTTON_ID = 256;
  private static final int SECTIONS = 10;
  private static final int ROWS = 10;
  private static final int LIST_BODY = 4_096;
  private static final int ROW_TITLE = 24;
  private static final int ROW_ID = 200;
  private static final int ROW_DESCRIPTION = 72;

  private InteractiveRules() {}

  static void check(JsonObject json) {
    Strict.onlyKeys(json, "interactive", "type", "header", "body", "footer", "action");
    String type = Strict.line(json, "type", 20);
    checkText(json, "header", SMALL_PRINT);
    checkText(json, "footer", SMALL_PRINT);
    JsonObject action = Strict.object(json, "action");
    switch (type) {
      case "button" -> {
        Strict.text(Strict.object(json, "body"), "text", BUTTON_BODY);
        checkButtons(action);
      }
      case "list" -> {
        Strict.text(Strict.object(json, "body"), "text", LIST_BODY);
        checkList(action);
      }
      default -> throw parameter("Param interactive['type'] is not one of button, list");
    }
  }

  private static void checkText(JsonObject json, String name, int longest) {
    if (json.containsKey(name)) {
      Strict.line(Strict.object(json, name), "text", longest);
    }
  }

  private static void checkButtons(JsonObject action) {
    Strict.onlyKeys(action, "action", "buttons");
    List<String> titles = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonObject button : Strict.objects(action, "buttons", 1, BUTTONS)) {
      require(button.getString("type", "").equals("reply"), "A button is of type reply");
      JsonObject reply = Strict.object(button, "reply");
      Strict.onlyKeys(reply, "reply", "id", "title");
      titles.add(Strict.line(reply, "title", BUTTON_TITLE));
      ids.add(Strict.line(reply, "id", BUTTON_ID));
    }
    Strict.unique(titles, "title");
    Strict.unique(ids, "id");
  }

  private static void checkList(JsonObject action) {
    Strict.onlyKeys(action, "action", "button", "sections");
    Strict.line(action, "button", BUTTON_TITLE);
    List<JsonObject> sections = Strict.objects(action, "sections", 1, SECTIONS);
    List<String> ids = new ArrayList<>();
    for (JsonObject section : sections) {
      Strict.onlyKeys(section, "section", "title", "rows");
      if (sections.size() > 1 || section.containsKey("title")) {
        Strict.line(section, "title", ROW_TITLE);
      }
      Strict.objects(section, "rows", 1, ROWS).forEach(row -> ids.add(checkRow(row)));
    }
    require(ids.size() <= ROWS, "A list has at most " + ROWS + " rows in all sections");
    Strict.unique(ids, "id");
  }

  private static String checkRow(JsonObject row) {
    Strict.onlyKeys(row, "row", "id", "title", "description");
    Strict.line(row, "title", ROW_TITLE);
    if (row.containsKey("description")) {
      Strict.line(row, "description", ROW_DESCRIPTION);
    }
    return Strict.line(row, "id", ROW_ID);
  }
}
