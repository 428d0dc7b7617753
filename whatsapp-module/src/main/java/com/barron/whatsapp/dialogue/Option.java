package com.barron.whatsapp.dialogue;

/**
 * One of the answers on offer.
 *
 * @param id the canonical answer
 * @param label what the person reads, in their language
 */
public record Option(String id, String label) {
  /** An option that reads as it is stored. */
  public static Option of(String id) {
    return new Option(id, id);
  }
}
