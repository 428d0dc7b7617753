package com.barron.whatsapp.channel;

import java.util.List;
import java.util.Locale;

/**
 * What may be sent to somebody who has not written for 24 hours: a text with placeholders that the
 * provider approved before.
 *
 * @param name ours; which of the provider's texts it is, the configuration says
 * @param language of the person who reads it
 * @param variables values of the placeholders, from 1, in order
 */
public record Template(Name name, Locale language, List<String> variables) {
  private static final int LONGEST_VALUE = 200;
  private static final String NOTHING = "-";

  public Template {
    variables = List.copyOf(variables);
  }

  /**
   * The variables as WhatsApp takes them: each one line without wide gaps, at most 200 characters,
   * and not nothing.
   */
  public List<String> values() {
    return variables.stream().map(Template::value).toList();
  }

  private static String value(String text) {
    String line = text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    if (line.length() > LONGEST_VALUE) {
      int end = Character.isHighSurrogate(line.charAt(LONGEST_VALUE - 1)) ? 1 : 0;
      line = line.substring(0, LONGEST_VALUE - end);
    }
    return line.isEmpty() ? NOTHING : line;
  }

  /** Leaves the variables out: they must not reach a log. */
  @Override
  public String toString() {
    return "Template[" + name + "]";
  }

  /** The texts that are to be approved. */
  public enum Name {
    /** 1 subject, 2 time left, 3 deadline. */
    SLA_WARNING,
    /** 1 subject, 2 time since the deadline, 3 deadline. */
    SLA_BREACH
  }
}
