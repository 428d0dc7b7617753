package com.barron.production.reference;

/**
 * What another system calls a record; unique among those of its kind.
 *
 * @param system a short name of that system: letters, digits, dot, underscore and hyphen, at most
 *     40
 * @param id its own, 1 to 100 characters
 */
public record ExternalId(String system, String id) {
  /** On one line, for people who look after the product. */
  public String text() {
    return system + " " + id;
  }
}
