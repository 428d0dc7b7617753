package com.barron.provider;

import java.util.List;
import java.util.Map;

/** A content resource as a message, its places filled. */
public record FilledContent(Content content, Map<String, String> values) {
  public FilledContent {
    values = Map.copyOf(values);
  }

  String body() {
    return fill(content.body());
  }

  /** What unfolds a list, or empty text. */
  String button() {
    return fill(content.json().getString("button", ""));
  }

  /** What can be tapped. */
  public List<Content.Choice> choices() {
    return content.choices().stream()
        .map(
            choice ->
                new Content.Choice(
                    fill(choice.id()), fill(choice.title()), fill(choice.description())))
        .toList();
  }

  /** What a person reads, with choices as numbered lines; a label that was cut stands below. */
  String text() {
    var text = new StringBuilder(body());
    List<Content.Choice> choices = choices();
    for (int i = 0; i < choices.size(); i++) {
      Content.Choice choice = choices.get(i);
      text.append('\n')
          .append(i + 1)
          .append(". ")
          .append(isCut(choice) ? choice.description() : choice.title());
    }
    return text.toString();
  }

  private static boolean isCut(Content.Choice choice) {
    String title = choice.title();
    return title.endsWith("…")
        && choice.description().startsWith(title.substring(0, title.length() - 1));
  }

  private String fill(String text) {
    return Content.filled(text, values);
  }
}
