package com.barron.console.sla;

/**
 * What is wrong with a field of a form.
 *
 * @param field its id on the page
 * @param key of the text that says it
 * @param typed what was typed, as far as the text says it
 */
public record FormProblem(String field, String key, String typed) {
  static FormProblem of(String field, String key) {
    return new FormProblem(field, key, "");
  }
}
