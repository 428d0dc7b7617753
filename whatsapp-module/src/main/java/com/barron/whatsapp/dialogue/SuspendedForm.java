package com.barron.whatsapp.dialogue;

import java.util.Map;

/**
 * A form that was left half-way, with its answers, for {@code resume}.
 *
 * @param form the id of the form
 * @param answers canonical answers by slot key
 */
public record SuspendedForm(String form, Map<String, String> answers) {
  public SuspendedForm {
    answers = Map.copyOf(answers);
  }
}
