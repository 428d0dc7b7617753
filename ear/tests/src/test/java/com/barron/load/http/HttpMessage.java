package com.barron.load.http;

import java.util.Optional;

/**
 * A request or an answer.
 *
 * @param head first line and headers, as they were sent
 */
public record HttpMessage(String head, byte[] body) {

  /** A word of the first line. @param index from 0 */
  public String word(int index) {
    return head.substring(0, head.indexOf('\r')).split(" ")[index];
  }

  /** A header's value. @param name in any case */
  public Optional<String> header(String name) {
    return header(head, name);
  }

  static Optional<String> header(String head, String name) {
    int at = head.indexOf('\n');
    while (at >= 0 && at + 1 < head.length()) {
      int end = head.indexOf('\r', at);
      if (head.regionMatches(true, at + 1, name, 0, name.length())
          && head.charAt(at + 1 + name.length()) == ':') {
        return Optional.of(head.substring(at + 2 + name.length(), end).strip());
      }
      at = head.indexOf('\n', at + 1);
    }
    return Optional.empty();
  }
}
