package com.barron.whatsapp.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The transcripts on the class path, in {@code transcripts/}. Played in this order, each by a
 * person of their own, all come out on one demo database.
 *
 * <p>A scene begins with {@code == title}. {@code > text} is what the person types; {@code \n} and
 * {@code \}{@code uXXXX} stand for characters; {@code > [image]} sends something else, {@code >
 * [tap ID]} taps. {@code < text} is a line of the reply, {@code <! text} a line that it must not
 * have; see {@link Expected}. {@code #} begins a comment.
 */
public final class Transcripts {
  /** The files, in the order in which they are played. */
  static final List<String> FILES =
      List.of(
          "menu",
          "order-status",
          "sop-failure",
          "sop-steps",
          "sla-status",
          "defect",
          "maintenance",
          "joining",
          "bom-update",
          "shortcuts",
          "anywhere",
          "spelling",
          "why",
          "link",
          "resume",
          "commands",
          "language",
          "spanish",
          "afrikaans",
          "zulu");

  /** Scenes in which a message is answered by two: of the dialogue alone. */
  public static final String BESIDE = "beside";

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final Pattern TAP = Pattern.compile("\\[tap (.+)]");
  private static final Pattern OTHER = Pattern.compile("\\[([a-z]+)]");

  private Transcripts() {}

  /** All scenes of all files. */
  public static List<Transcript> all() {
    return FILES.stream().flatMap(file -> in(file).stream()).toList();
  }

  /** The scenes of one file. */
  public static List<Transcript> in(String file) {
    var scenes = new ArrayList<Transcript>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("== ")) {
        scenes.add(new Transcript(file + ": " + lines.get(i).substring(3), scene(lines, i + 1)));
      }
    }
    return scenes;
  }

  private static List<Transcript.Exchange> scene(List<String> lines, int from) {
    var exchanges = new ArrayList<Transcript.Exchange>();
    for (int i = from; i < lines.size() && !lines.get(i).startsWith("== "); i++) {
      if (lines.get(i).startsWith("> ") || lines.get(i).equals(">")) {
        exchanges.add(
            new Transcript.Exchange(i + 1, said(content(lines.get(i), 1)), reply(lines, i + 1)));
      }
    }
    return exchanges;
  }

  private static Said said(String text) {
    var tap = TAP.matcher(text);
    if (tap.matches()) {
      return new Said.Tapped(tap.group(1));
    }
    var other = OTHER.matcher(text);
    return other.matches() ? new Said.Sent(other.group(1)) : new Said.Typed(unescaped(text));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
        .replace("\\n", "\n");
  }

  private static Expected reply(List<String> lines, int from) {
    var present = new ArrayList<String>();
    var absent = new ArrayList<String>();
    for (int i = from; i < lines.size() && !lines.get(i).matches("(>|==).*"); i++) {
      String line = lines.get(i);
      if (line.startsWith("<!")) {
        absent.add(content(line, 2));
      } else if (line.startsWith("<")) {
        present.add(content(line, 1));
      }
    }
    return new Expected(present, absent);
  }

  private static String content(String line, int mark) {
    return line.substring(mark).strip();
  }

  private static List<String> lines(String file) {
    String path = "/transcripts/" + file + ".txt";
    try (InputStream stream = Transcripts.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no transcript " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
