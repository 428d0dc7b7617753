package com.barron.provider;

import java.util.List;
import java.util.Map;

/** A content resource as a message, its placeholders filled in. */
public record FilledContent(StubContent stubContent, Map<String, String> values) {
  public FilledContent {
    values = Map.copyOf(values);
  }

  String body() {
    return fill(stubContent.body());
  }

  /** What unfolds a list, or empty text. */
  String button() {
    return fill(stubContent.json().getString("button", ""));
  }

  /** What can be tapped. */
  public List<StubContent.StubChoice> choices() {
    return stubContent.choices().stream()
        .map(
            choice ->
                new StubContent.StubChoice(
                    fill(choice.id()), fill(choice.title()), fill(choice.description())))
        .toList();
  }

  /** What a person reads, with choices as numbered lines; a label that was cut stands below. */
  String text() {
    var text = new StringBuilder(body());
    List<StubContent.StubChoice> choices = choices();
    for (int i = 0; i < choices.size(); i++) {
      StubContent.StubChoice choice = choices.get(i);
      text.append('\n')
          .append(i + 1)
          .append(". ")
          .append(isCut(choice) ? choice.description() : choice.title());
    }
    return text.toString();
  }

  private static boolean isCut(StubContent.StubChoice choice) {
    String title = choice.title();
    return title.endsWith("…")
        && choice.description().startsWith(title.substring(0, title.length() - 1));
  }

  private String fill(String text) {
    return StubContent.filled(text, values);
  }
}
