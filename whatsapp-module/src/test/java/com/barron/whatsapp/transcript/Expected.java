package com.barron.whatsapp.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the reply must hold: the lines, in this order, each as a whole line; other lines may stand
 * between them. In a line, {@code ...} is any text and {@code -#} the digits of any reference.
 *
 * @param lines must be there
 * @param absent must not be there
 */
public record Expected(List<String> lines, List<String> absent) {
  private static final Pattern WILDCARD = Pattern.compile("\\.\\.\\.|(?<=-)#");
  private static final Pattern KEYCAP = Pattern.compile("^([1-9])\uFE0F\u20E3 ");
  private static final Map<String, String> RESUME_AS_ROW =
      Map.of(
          "^Type resume to go on with your (.+)\\.$", "7. Resume: $1",
          "^Escribe continuar para seguir con tu (.+)\\.$", "7. Seguir: $1",
          "^Tik hervat om met jou (.+) aan te gaan\\.$", "7. Hervat: $1",
          "^Bhala qhubeka ukuze uqhubeke nalokhu: (.+)\\.$", "7. Qhubeka: $1");
  private static final Pattern SPAN = Pattern.compile("[0-9]+h [0-9]+m");

  public Expected {
    lines = List.copyOf(lines);
    absent = List.copyOf(absent);
  }

  /** The same, but a span such as {@code 44h 32m} is any span: for a server whose clock runs. */
  public Expected atAnyTime() {
    return new Expected(
        lines.stream().map(line -> SPAN.matcher(line).replaceAll("...h ...m")).toList(), absent);
  }

  /**
   * The same where the menu is a list whose rows are read as numbered lines. Its way to go on with
   * something is a row as well.
   */
  public Expected whereTheMenuIsAList() {
    return new Expected(
        asRows(lines).filter(line -> !line.isEmpty()).toList(), asRows(absent).toList());
  }

  private static Stream<String> asRows(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.endsWith(" (1-6)"))
        .map(line -> KEYCAP.matcher(line).replaceFirst("$1. "))
        .map(Expected::resumeAsRow);
  }

  private static String resumeAsRow(String line) {
    String shown = line;
    for (Map.Entry<String, String> row : RESUME_AS_ROW.entrySet()) {
      shown = shown.replaceFirst(row.getKey(), row.getValue());
    }
    return shown;
  }

  /** What is wrong with a reply; empty when nothing is. */
  public Optional<String> complaint(String reply) {
    List<String> said = reply.lines().toList();
    int from = 0;
    for (String line : lines) {
      int at = find(line, said, from);
      if (at < 0) {
        return Optional.of("line not found (in this order): " + line + "\nin the reply:\n" + reply);
      }
      from = at + 1;
    }
    return absent.stream()
        .filter(line -> find(line, said, 0) >= 0)
        .findFirst()
        .map(line -> "line must not be there: " + line + "\nin the reply:\n" + reply);
  }

  private static int find(String line, List<String> said, int from) {
    Pattern pattern = pattern(line);
    for (int i = from; i < said.size(); i++) {
      if (pattern.matcher(said.get(i).strip()).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static Pattern pattern(String line) {
    var parts = new ArrayList<String>();
    var wildcard = WILDCARD.matcher(line);
    int end = 0;
    while (wildcard.find()) {
      parts.add(Pattern.quote(line.substring(end, wildcard.start())));
      parts.add(wildcard.group().equals("#") ? "[0-9]+" : ".*");
      end = wildcard.end();
    }
    parts.add(Pattern.quote(line.substring(end)));
    return Pattern.compile(String.join("", parts));
  }
}
