package com.barron.whatsapp.channel;

import java.util.List;

/**
 * What may be sent to somebody who has not written for 24 hours: a text that the provider approved
 * before, with places.
 *
 * @param name ours; which of the provider's texts it is, the configuration says
 * @param variables what fills the places, from 1, in order
 */
public record Template(Name name, List<String> variables) {
  public Template {
    variables = List.copyOf(variables);
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
