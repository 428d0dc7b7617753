package com.barron.whatsapp.corpus;

import com.barron.production.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a file of the corpus; its head says how it is written. */
public final class CorpusFile {
  private final Locale language;
  private final List<CorpusLine> lines = new ArrayList<>();
  private String intent = "";
  private Role role = Role.TECHNICIAN;
  private List<String> after = List.of();

  private CorpusFile(Locale language) {
    this.language = language;
  }

  /** All utterances of a language, in the order of the file. */
  public static List<CorpusLine> read(Locale language) throws IOException {
    String name = "/corpus/" + language.toLanguageTag() + ".txt";
    try (InputStream file = CorpusFile.class.getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      var corpusFile = new CorpusFile(language);
      List<String> all = text.lines().toList();
      for (int i = 0; i < all.size(); i++) {
        corpusFile.take(all.get(i).strip(), i + 1);
      }
      return corpusFile.lines;
    }
  }

  private void take(String line, int number) {
    if (line.startsWith("## ")) {
      intent = line.substring(3).strip();
      role = Role.TECHNICIAN;
      after = List.of();
    } else if (line.isEmpty() || line.equals("#") || line.startsWith("# ")) {
      return;
    } else if (line.startsWith("role ")) {
      role = Role.valueOf(line.substring(5).strip());
    } else if (line.startsWith("after:")) {
      after = parts(line.substring(6), "\\|");
    } else {
      utterance(line, number);
    }
  }

  private void utterance(String line, int number) {
    boolean isOffered = line.contains("?>");
    String[] halves = line.split(isOffered ? "\\?>" : "=>", 2);
    if (halves.length != 2) {
      throw new IllegalArgumentException(language + ":" + number + " has no => or ?>: " + line);
    }
    List<String> canonical = isOffered ? parts(halves[1], " / ") : List.of(halves[1].strip());
    lines.add(
        new CorpusLine(
            language, number, intent, role, after, halves[0].strip(), canonical, isOffered));
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
