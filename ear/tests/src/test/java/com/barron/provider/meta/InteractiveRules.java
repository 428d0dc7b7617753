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
    StrictJson.onlyKeys(json, "interactive", "type", "header", "body", "footer", "action");
    String type = StrictJson.line(json, "type", 20);
    checkText(json, "header", SMALL_PRINT);
    checkText(json, "footer", SMALL_PRINT);
    JsonObject action = StrictJson.object(json, "action");
    switch (type) {
      case "button" -> {
        StrictJson.text(StrictJson.object(json, "body"), "text", BUTTON_BODY);
        checkButtons(action);
      }
      case "list" -> {
        StrictJson.text(StrictJson.object(json, "body"), "text", LIST_BODY);
        checkList(action);
      }
      default -> throw parameter("Param interactive['type'] is not one of button, list");
    }
  }

  private static void checkText(JsonObject json, String name, int longest) {
    if (json.containsKey(name)) {
      StrictJson.line(StrictJson.object(json, name), "text", longest);
    }
  }

  private static void checkButtons(JsonObject action) {
    StrictJson.onlyKeys(action, "action", "buttons");
    List<String> titles = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonObject button : StrictJson.objects(action, "buttons", 1, BUTTONS)) {
      require(button.getString("type", "").equals("reply"), "A button is of type reply");
      JsonObject reply = StrictJson.object(button, "reply");
      StrictJson.onlyKeys(reply, "reply", "id", "title");
      titles.add(StrictJson.line(reply, "title", BUTTON_TITLE));
      ids.add(StrictJson.line(reply, "id", BUTTON_ID));
    }
    StrictJson.unique(titles, "title");
    StrictJson.unique(ids, "id");
  }

  private static void checkList(JsonObject action) {
    StrictJson.onlyKeys(action, "action", "button", "sections");
    StrictJson.line(action, "button", BUTTON_TITLE);
    List<JsonObject> sections = StrictJson.objects(action, "sections", 1, SECTIONS);
    List<String> ids = new ArrayList<>();
    for (JsonObject section : sections) {
      StrictJson.onlyKeys(section, "section", "title", "rows");
      if (sections.size() > 1 || section.containsKey("title")) {
        StrictJson.line(section, "title", ROW_TITLE);
      }
      StrictJson.objects(section, "rows", 1, ROWS).forEach(row -> ids.add(checkRow(row)));
    }
    require(ids.size() <= ROWS, "A list has at most " + ROWS + " rows in all sections");
    StrictJson.unique(ids, "id");
  }

  private static String checkRow(JsonObject row) {
    StrictJson.onlyKeys(row, "row", "id", "title", "description");
    StrictJson.line(row, "title", ROW_TITLE);
    if (row.containsKey("description")) {
      StrictJson.line(row, "description", ROW_DESCRIPTION);
    }
    return StrictJson.line(row, "id", ROW_ID);
  }
}
