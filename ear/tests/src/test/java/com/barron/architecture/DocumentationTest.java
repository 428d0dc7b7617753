package com.barron.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says of the project is so. Each rule has been seen red once. */
class DocumentationTest {
  private static final String INDEX = "docs/README.md";
  private static final String DECISIONS = "docs/adr";
  private static final String RIGHTS = "docs/reference/roles-and-rights.md";
  private static final String TO_PRINT = "docs/reference/what-to-say.md";
  private static final String DRAWING = "docs/explanation/architecture.svg";
  private static final String CHANGES = "CHANGELOG.md";

  private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
  private static final List<String> PARTS =
      List.of("Status: ", "## Context", "## Decision", "## Consequences");
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?<![A-Za-z.-])[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+\\b");
  private static final Pattern OUR_CLASS =
      Pattern.compile("com\\.barron(?:\\.[a-z]+)+\\.([A-Z][A-Za-z]+)");
  private static final Pattern DEFINED =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z][A-Za-z]+)");

  private static final Pattern OLD_NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

  /** Names in code style that are not of our classes. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "VmRSS", "RateLimit", "AuthHeader", "ConfigMapping", "IllegalStateException", "OpenID");

  private final DocumentationFiles files = DocumentationFiles.ofThisProject();

  @Test
  void everyPageIsReachedFromTheIndex() {
    Set<Path> reached = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(Path.of(INDEX)));
    while (!open.isEmpty()) {
      Path page = open.pop();
      if (reached.add(page)) {
        files.page(page).links().stream()
            .map(DocumentationPage.Link::file)
            .filter(target -> target.toString().endsWith(".md") && files.has(target))
            .forEach(open::push);
      }
    }

    List<Path> pages =
        files.endingWith(".md").stream().filter(page -> page.startsWith("docs")).toList();
    assertThat(pages).isNotEmpty();
    assertThat(pages.stream().filter(page -> !reached.contains(page)))
        .as("pages that no link leads to, from %s on", INDEX)
        .isEmpty();
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (DocumentationPage page : files.pages()) {
      for (DocumentationPage.Link link : page.links()) {
        if (!files.has(link.file())) {
          broken.add(page.path() + ": " + link.written() + ": no such file");
        } else if (!link.anchor().isEmpty()
            && !files.page(link.file()).anchors().contains(link.anchor())) {
          broken.add(page.path() + ": " + link.written() + ": no such heading");
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void theIndexOfDecisionsListsEachWithItsTitle() {
    List<String> listed =
        files.page(DECISIONS + "/README.md").text().stream()
            .filter(line -> line.startsWith("- ["))
            .toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            decisions()
                .map(page -> "- [" + page.title() + "](" + page.path().getFileName() + ")")
                .toList());
  }

  @Test
  void everyDecisionHasItsNumberAndTheSameParts() {
    List<String> problems = new ArrayList<>();
    for (DocumentationPage page : decisions().toList()) {
      int number = Integer.parseInt(page.path().getFileName().toString().substring(0, 4));
      if (!page.title().startsWith(number + ". ")) {
        problems.add(page.path() + ": the title does not begin with " + number);
      }
      PARTS.stream()
          .filter(part -> page.text().stream().noneMatch(line -> line.startsWith(part)))
          .forEach(part -> problems.add(page.path() + ": no line begins with " + part));
    }

    assertThat(decisions()).isNotEmpty();
    assertThat(problems).isEmpty();
  }

  private Stream<DocumentationPage> decisions() {
    return files.endingWith(".md").stream()
        .filter(page -> page.startsWith(DECISIONS))
        .filter(page -> DECISION.matcher(page.getFileName().toString()).matches())
        .map(files::page);
  }

  /** A row for each right, in the order of the enum, with a mark below each role that has it. */
  @Test
  void theTableOfRightsIsTheEnumOfPermissions() {
    List<List<String>> table = files.page(RIGHTS).tableBelow("| right |");
    List<List<String>> expected = new ArrayList<>();
    expected.add(Stream.of(Role.values()).map(DocumentationTest::capitalised).toList());
    for (Permission permission : Permission.values()) {
      List<String> row = new ArrayList<>(List.of("`" + permission + "`"));
      for (Role role : Role.values()) {
        row.add(permission.isAllowedTo(role) ? "✓" : "");
      }
      expected.add(row);
    }

    List<List<String>> written = new ArrayList<>();
    written.add(table.get(0).subList(3, table.get(0).size()));
    for (List<String> row : table.subList(1, table.size())) {
      written.add(
          Stream.concat(Stream.of(row.get(0)), row.subList(3, row.size()).stream()).toList());
    }
    assertThat(written).containsExactlyElementsOf(expected);
  }

  private static String capitalised(Role role) {
    String name = role.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Each right is named as the chat names it when it refuses somebody. */
  @Test
  void theTableOfRightsSaysWhatTheChatSays() throws IOException {
    Properties english = english();
    List<List<String>> table = files.page(RIGHTS).tableBelow("| right |");

    List<String> problems = new ArrayList<>();
    for (List<String> row : table.subList(1, table.size())) {
      String chat = english.getProperty("action." + row.get(0).replace("`", ""));
      if (!row.get(1).equals(chat)) {
        problems.add(row.get(0) + ": the page says " + row.get(1) + ", the chat " + chat);
      }
    }
    assertThat(table).hasSizeGreaterThan(1);
    assertThat(problems).isEmpty();
  }

  /** The help of the chat gives an example of each; the pages for people on the floor have it. */
  @Test
  void whatTheHelpOffersIsOnAPageForPeople() throws IOException {
    Set<String> onPages =
        Stream.of(TO_PRINT, RIGHTS)
            .flatMap(page -> files.page(page).inlineCode())
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Properties english = english();
    Set<String> examples =
        english.stringPropertyNames().stream()
            .filter(key -> key.endsWith(".help"))
            .map(english::getProperty)
            .filter(text -> text.startsWith("• "))
            .map(text -> text.substring(2).split(":", 2)[0].toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(examples).hasSizeGreaterThan(20);
    assertThat(examples.stream().filter(example -> !onPages.contains(example)))
        .as("examples of the help that neither %s nor %s has", TO_PRINT, RIGHTS)
        .isEmpty();
  }

  private Properties english() throws IOException {
    List<Path> bundles =
        files.endingWith("/messages.properties").stream()
            .filter(path -> path.toString().contains("src/main"))
            .toList();
    assertThat(bundles).hasSize(1);
    Properties texts = new Properties();
    texts.load(new StringReader(files.read(bundles.get(0))));
    return texts;
  }

  /** In code style, outside of fenced code; a page may define the classes of its own example. */
  @Test
  void pagesNameOnlyClassesThatExist() {
    List<Path> sources = files.endingWith(".java");
    Set<String> classes =
        sources.stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (DocumentationPage page : files.pages()) {
      if (!page.path().equals(Path.of(CHANGES))) {
        Set<String> example = defined(page);
        page.inlineCode()
            .flatMap(code -> CLASS_NAME.matcher(code).results())
            .map(result -> result.group())
            .filter(name -> !classes.contains(name) && !example.contains(name))
            .filter(name -> !OF_OTHERS.contains(name))
            .forEach(name -> unknown.add(page.path() + ": " + name));
        page.inlineCode()
            .flatMap(code -> OUR_CLASS.matcher(code).results())
            .map(result -> result.group())
            .filter(name -> sources.stream().noneMatch(file -> isSourceOf(name, file)))
            .forEach(name -> unknown.add(page.path() + ": " + name));
      }
    }

    assertThat(classes).isNotEmpty();
    assertThat(unknown).isEmpty();
  }

  private static Set<String> defined(DocumentationPage page) {
    return page.code().stream()
        .flatMap(line -> DEFINED.matcher(line).results())
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean isSourceOf(String name, Path file) {
    return file.endsWith(name.replace('.', '/') + ".java");
  }

  @Test
  void theDrawingShowsTheModulesAndTheirPackagesAndNothingElse() {
    var drawn = ArchitectureDrawing.drawn(files.root().resolve(DRAWING));
    var built = ArchitectureDrawing.built(files.root());
    List<String> problems = new ArrayList<>();
    missing(built.keySet(), drawn.keySet()).forEach(m -> problems.add("not drawn: module " + m));
    missing(drawn.keySet(), built.keySet()).forEach(m -> problems.add("drawn, no module: " + m));
    built.forEach(
        (module, packages) -> {
          Set<String> shown = drawn.getOrDefault(module, Set.of());
          missing(packages, shown).forEach(p -> problems.add("not drawn: " + module + " " + p));
          missing(shown, packages)
              .forEach(p -> problems.add("drawn, no package: " + module + " " + p));
        });

    assertThat(built).isNotEmpty();
    assertThat(built.values()).anyMatch(packages -> !packages.isEmpty());
    assertThat(problems).isEmpty();
  }

  private static Stream<String> missing(Set<String> wanted, Set<String> there) {
    return wanted.stream().filter(one -> !there.contains(one));
  }

  /**
   * The changelog translates them for whoever knows an earlier build; a pattern stands for many.
   */
  @Test
  void oldNamesStandInTheChangelogAlone() {
    List<List<String>> table = files.page(CHANGES).tableBelow("| old name |");
    List<String> old =
        table.stream()
            .skip(1)
            .map(row -> row.get(0))
            .flatMap(cell -> OLD_NAME.matcher(cell).results())
            .map(result -> result.group(1))
            .toList();
    Pattern anyOld = Pattern.compile("\\b(?:" + String.join("|", old) + ")\\b");

    List<String> found = new ArrayList<>();
    files.endingWith(".java").stream()
        .filter(file -> old.contains(file.getFileName().toString().replace(".java", "")))
        .forEach(file -> found.add(file + ": its name"));
    for (Path page : files.endingWith(".md")) {
      if (!page.equals(Path.of(CHANGES))) {
        anyOld
            .matcher(files.read(page))
            .results()
            .forEach(name -> found.add(page + ": " + name.group()));
      }
    }

    assertThat(old).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(found).isEmpty();
  }
}
