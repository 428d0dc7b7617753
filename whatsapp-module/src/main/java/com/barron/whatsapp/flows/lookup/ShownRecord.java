package com.barron.whatsapp.flows.lookup;

import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import java.util.List;

/**
 * A record as it is shown to somebody.
 *
 * @param lines its state first
 * @param nextSteps what they can do with it next, see {@link NextSteps}
 */
public record ShownRecord(List<Message> lines, List<Option> nextSteps) {
  public ShownRecord {
    lines = List.copyOf(lines);
    nextSteps = List.copyOf(nextSteps);
  }
}
