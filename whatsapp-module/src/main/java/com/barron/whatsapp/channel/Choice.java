package com.barron.whatsapp.channel;

/**
 * One of the answers that a person can pick.
 *
 * @param id the canonical answer, at most 200 characters; what a tap sends back
 * @param label what the person reads
 * @param description what says more of it, or empty text
 * @param isCommand whether it is understood at any time, so that where it cannot be tapped it is
 *     typed as it stands: a number belongs to the question that is open
 */
public record Choice(String id, String label, String description, boolean isCommand) {
  /** An answer to the question that it comes with. */
  public Choice(String id, String label) {
    this(id, label, "", false);
  }

  /** Something that can be said at any time. */
  public static Choice command(String id, String label) {
    return new Choice(id, label, "", true);
  }

  /** The same with a description. */
  public Choice describedAs(String text) {
    return new Choice(id, label, text, isCommand);
  }
}
