package com.barron.whatsapp.channel;

import java.util.ArrayList;
import java.util.List;

/** Splits a reply that is too long for one message. */
final class ReplySplitter {
  private ReplySplitter() {}

  static List<Reply> parts(Reply reply, int longest) {
    List<Reply> parts = split(reply, longest);
    return reply.isSecret() ? parts.stream().map(Reply::asSecret).toList() : parts;
  }

  private static List<Reply> split(Reply reply, int longest) {
    String whole = reply.asNumberedText();
    if (whole.length() <= longest) {
      return List.of(reply);
    }
    int choices = whole.length() - reply.text().length();
    // With choices that leave no room for words, numbered text has to do.
    boolean choicesFit = choices <= longest / 2;
    String text = choicesFit ? reply.text() : whole;
    int last = choicesFit ? longest - choices : longest;
    List<Reply> parts = new ArrayList<>();
    while (text.length() > last) {
      int end = end(text, Math.min(longest, text.length()));
      parts.add(Reply.of(text.substring(0, end).stripTrailing()));
      text = text.substring(end).stripLeading();
    }
    if (choicesFit) {
      parts.add(reply.below(text));
    } else {
      parts.add(new Reply(text, List.of(), "", reply.template()));
    }
    return List.copyOf(parts);
  }

  /** Where to cut, at most at a given length: after a line, else after a word, else anywhere. */
  private static int end(String text, int most) {
    int from = most / 2;
    if (most == text.length()) {
      // The tail fits one message but not together with the choices: leave its second half to them.
      most = Math.max(1, most / 2);
      from = 0;
    }
    for (String separator : List.of("\n\n", "\n", " ")) {
      int at = text.lastIndexOf(separator, most - separator.length());
      if (at > from) {
        return at + separator.length();
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) && most > 1 ? most - 1 : most;
  }
}
