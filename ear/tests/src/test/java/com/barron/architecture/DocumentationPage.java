package com.barron.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param path relative to the root of the project
 * @param text all lines outside of fenced code
 * @param code all lines of fenced code
 */
record DocumentationPage(Path path, List<String> text, List<String> code) {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*]\\(([^()\\s]+)\\)");
  private static final Pattern INLINE_CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  /**
   * A link to something of the project.
   *
   * @param written as it stands in the page
   * @param file relative to the root
   * @param anchor empty: the page as a whole
   */
  record Link(String written, Path file, String anchor) {}

  static DocumentationPage of(Path path, String content) {
    List<String> text = new ArrayList<>();
    List<String> code = new ArrayList<>();
    boolean isFenced = false;
    for (String line : content.lines().toList()) {
      if (line.strip().startsWith("```")) {
        isFenced = !isFenced;
      } else {
        (isFenced ? code : text).add(line);
      }
    }
    return new DocumentationPage(path, List.copyOf(text), List.copyOf(code));
  }

  /** Links and pictures, without addresses outside of the project. */
  List<Link> links() {
    return text.stream()
        .map(line -> INLINE_CODE.matcher(line).replaceAll("code"))
        .flatMap(line -> LINK.matcher(line).results().map(result -> result.group(1)))
        .filter(target -> !ELSEWHERE.matcher(target).matches())
        .map(this::link)
        .toList();
  }

  private Link link(String written) {
    int hash = written.indexOf('#');
    String file = hash < 0 ? written : written.substring(0, hash);
    Path target = file.isEmpty() ? path : path.resolveSibling(file).normalize();
    return new Link(written, target, hash < 0 ? "" : written.substring(hash + 1));
  }

  /** What is marked as code within the text. */
  Stream<String> inlineCode() {
    return text.stream()
        .flatMap(line -> INLINE_CODE.matcher(line).results())
        .map(result -> result.group(1));
  }

  /** The anchors of its headings, as GitHub makes them. */
  List<String> anchors() {
    Map<String, Integer> seen = new HashMap<>();
    return text.stream()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> anchor(heading.group(1)))
        .map(anchor -> anchor + numbered(seen.merge(anchor, 1, Integer::sum)))
        .toList();
  }

  private static String numbered(int times) {
    return times == 1 ? "" : "-" + (times - 1);
  }

  private static String anchor(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /** The title, which its first line is. */
  String title() {
    return text.get(0).replaceFirst("^# +", "");
  }

  /** The cells of a table, row by row, below the header that begins so. */
  List<List<String>> tableBelow(String header) {
    int first = -1;
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).startsWith(header)) {
        first = i;
      }
    }
    if (first < 0) {
      throw new IllegalStateException(path + " has no table that begins with " + header);
    }
    return Stream.concat(Stream.of(text.get(first)), text.stream().skip(first + 2L))
        .takeWhile(line -> line.startsWith("|"))
        .map(DocumentationPage::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    String[] parts = row.strip().replaceFirst("^\\|", "").split("\\|", -1);
    return Stream.of(parts).limit(parts.length - 1L).map(String::strip).toList();
  }
}
