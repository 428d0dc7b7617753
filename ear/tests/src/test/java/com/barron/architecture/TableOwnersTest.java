package com.barron.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table, view or function belongs to the feature whose migration creates it, and the code of no
 * other feature names it. Owners are read from the folders of the migrations, names from the
 * strings of the sources.
 */
class TableOwnersTest {
  /** The root package of each module that holds SQL. */
  private static final Map<String, String> ROOTS =
      Map.of(
          "domain-module", "com/barron/production",
          "web-module/mqtt", "com/barron/mqtt",
          "whatsapp-module", "com/barron/whatsapp",
          "web-module", "com/barron/web",
          "web-module/api", "com/barron/api",
          "web-module/console", "com/barron/console");

  private static final Pattern CREATED =
      Pattern.compile("(?im)^create (?:or replace )?(?:table|view|function) ([a-z_]+)");

  /** Text blocks first: the quotation marks in them end no string. */
  private static final Pattern STRING =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

  /** What precedes a name of one word in SQL and in the annotation of an entity. */
  private static final String BEFORE = "\\b(?:from|join|into|update|table|truncate|using)\\s+";

  /** What a feature may name although another one owns it, and why. */
  private record Exemption(String feature, Set<String> names, String reason) {}

  private static final List<Exemption> EXEMPTIONS =
      List.of(
          new Exemption(
              "demo",
              Set.of("person", "production_order", "defect", "ticket"),
              "fills the tables of an empty plant, before any feature is used"),
          new Exemption(
              "openwork",
              Set.of(
                  "bom_change",
                  "defect",
                  "defect_type",
                  "issue_type",
                  "order_hold",
                  "production_order",
                  "sla_clock",
                  "sop_failure",
                  "sop_step",
                  "ticket",
                  "ticket_follower"),
              "one statement reads a list to pick from, whatever kind its records are"),
          new Exemption(
              "reference/existence",
              Set.of(
                  "bom",
                  "bom_change",
                  "defect",
                  "machine",
                  "production_order",
                  "sop",
                  "sop_failure",
                  "ticket"),
              "one statement tells which numbers belong to records, whatever kind these are"),
          new Exemption(
              "accounts",
              Set.of("person"),
              "an account is read with its person as they are at this moment"),
          new Exemption(
              "maintenance/register",
              Set.of("machine_signal", "signal_policy"),
              "a machine that says something of itself is not removed"),
          new Exemption(
              "orders/bulk",
              Set.of("defect", "sop_failure"),
              "an order that something was recorded on is not removed"),
          new Exemption(
              "people/bulk",
              Set.of("audit"),
              "an import is not taken back from somebody who did something since"),
          new Exemption(
              "zone",
              Set.of("person", "sla_calendar"),
              "a person's zone is their own or that of their shifts, read in one statement"),
          new Exemption(
              "quality",
              Set.of("order_hold"),
              "the release of a hold is found together with its defect"),
          new Exemption(
              "quality/listing",
              Set.of("order_hold"),
              "a defect is listed with whether it holds its order, and a hold with its defect"),
          new Exemption(
              "quality/report",
              Set.of("order_hold"),
              "holds are counted by the type of their defect"),
          new Exemption(
              "attachments",
              Set.of("audit", "sop_failure"),
              "the record that a file is for, or that it was withdrawn, is found in one statement"),
          new Exemption(
              "conversation",
              Set.of("whatsapp_log", "whatsapp_outbox", "outbox_owes"),
              "one statement writes a message, its effect and its replies (ADR 3)"),
          new Exemption(
              "conversation/privacy",
              Set.of("whatsapp_log", "whatsapp_outbox"),
              "what was said goes with the conversation that it was said in"),
          new Exemption(
              "conversation/supervision",
              Set.of("whatsapp_log", "whatsapp_outbox"),
              "a conversation is listed with what is owed, and written in as that of a message is"),
          new Exemption(
              "idle",
              Set.of("whatsapp_session", "whatsapp_log", "whatsapp_outbox", "has_opted_out"),
              "one statement finds and changes conversations, as that of a message does"),
          new Exemption(
              "consent",
              Set.of("whatsapp_session", "whatsapp_outbox"),
              "a preference is known by the conversation or the message that it came with"),
          new Exemption(
              "outbox",
              Set.of("whatsapp_session", "whatsapp_log"),
              "the claim joins a row with its text and its recipient, and retention deletes both"),
          new Exemption(
              "outbox/announcement",
              Set.of("whatsapp_session", "whatsapp_log", "has_opted_out"),
              "a message that we start is written into the conversation that reaches the person"),
          new Exemption(
              "journal",
              Set.of("whatsapp_session", "whatsapp_outbox"),
              "an entry is shown with its conversation and the state of its delivery"),
          new Exemption(
              "journal/messages",
              Set.of("outbox_redrive"),
              "a message is found in the journal, and sent again by the outbox's own function"),
          new Exemption(
              "alerts/delivery",
              Set.of("whatsapp_outbox", "outbox_outcome"),
              "what became of a message is read, and a message taken back, for many at once"),
          new Exemption(
              "alerts/escalation",
              Set.of("sla_clock", "sla_interval"),
              "an alert is claimed only with the clock that it is about, in one statement"));

  /** A name in the code of a feature that does not own it. */
  private record Use(String feature, String name) {}

  private final Map<String, String> owners = owners();

  @Test
  void noFeatureNamesATableOfAnother() {
    Map<Use, Set<String>> foreign = foreign();
    EXEMPTIONS.forEach(
        exemption ->
            exemption.names().forEach(name -> foreign.remove(new Use(exemption.feature(), name))));

    assertThat(foreign).isEmpty();
  }

  @Test
  void everyExemptionIsNeeded() {
    Set<Use> needed = foreign().keySet();

    assertThat(EXEMPTIONS)
        .allSatisfy(
            exemption -> {
              assertThat(exemption.reason()).isNotBlank();
              assertThat(exemption.names())
                  .allSatisfy(
                      name -> assertThat(needed).contains(new Use(exemption.feature(), name)));
            });
  }

  @Test
  void everyFolderOfMigrationsIsAPackage() {
    assertThat(owners.values())
        .isNotEmpty()
        .allSatisfy(
            owner ->
                assertThat(ROOTS.keySet())
                    .anyMatch(
                        module ->
                            Files.exists(
                                Modules.sources(module)
                                    .resolve(owner)
                                    .resolve("package-info.java"))));
  }

  /** All owners are found, and their own code is seen to name what is theirs. */
  @Test
  void findsTablesInFoldersAndInSources() {
    assertThat(owners)
        .containsEntry("person", "com/barron/production/people")
        .containsEntry("sla_clock", "com/barron/production/sla")
        .containsEntry("outbox_take", "com/barron/whatsapp/outbox")
        .containsEntry("whatsapp_journal", "com/barron/whatsapp/journal")
        .containsEntry("has_opted_out", "com/barron/whatsapp/consent");
    assertThat(named("class A { /** from person */ String sql = \"delete from person\"; }"))
        .containsExactly("person");
    assertThat(named("@Table(name = \"ticket\") class A { String s = \"a person's ticket\"; }"))
        .containsExactly("ticket");
    assertThat(named("String s = \"\"\"\n  SELECT \"x\" FROM defect JOIN order_hold\n\"\"\";"))
        .containsExactly("defect", "order_hold");
    assertThat(named("String s = \"the person\"; // from person\n")).isEmpty();
  }

  private Map<Use, Set<String>> foreign() {
    Map<Use, Set<String>> found = new TreeMap<>(Comparator.comparing(Use::toString));
    ROOTS.forEach(
        (module, root) -> {
          for (Path source : files(Modules.sources(module), ".java")) {
            String folder = slashes(Modules.sources(module).relativize(source.getParent()));
            for (String name : named(read(source))) {
              String owner = owners.get(name);
              if (!folder.equals(owner) && !folder.startsWith(owner + "/")) {
                String feature = folder.substring(Math.min(folder.length(), root.length() + 1));
                found
                    .computeIfAbsent(new Use(feature, name), use -> new TreeSet<>())
                    .add(String.valueOf(source.getFileName()));
              }
            }
          }
        });
    return found;
  }

  private Set<String> named(String source) {
    String code = COMMENT.matcher(source).replaceAll("");
    return STRING
        .matcher(code)
        .results()
        .map(string -> content(code, string))
        .flatMap(string -> owners.keySet().stream().filter(name -> names(name, string)))
        .collect(toCollection(TreeSet::new));
  }

  /** The content; of the name in an entity's annotation as if SQL said it. */
  private static String content(String code, MatchResult string) {
    String text = string.group(1) == null ? string.group(2) : string.group(1);
    return code.substring(0, string.start()).endsWith("@Table(name = ") ? "table " + text : text;
  }

  /** A log line may tell an operator which view to look at. */
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)\\bselect\\b|\\binsert into\\b|\\bdelete from\\b|\\bupdate \\w+|\\bfrom \\w+|\\bjoin \\w+|^table ");

  /**
   * A name of several words is found anywhere in SQL and alone in a string, one of a single word
   * where SQL names a table.
   */
  private static boolean names(String name, String string) {
    return name.contains("_") && string.equals(name)
        || SQL.matcher(string).find()
            && Pattern.compile(
                    (name.contains("_") ? "\\b" : BEFORE) + name + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(string)
                .find();
  }

  /** From what is created to the folder of its owner's package. */
  private static Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    ROOTS.forEach(
        (module, root) -> {
          Path migrations =
              Modules.PROJECT.resolve(module).resolve("src/main/resources/db/migration");
          for (Path migration : files(migrations, ".sql")) {
            String owner = root + "/" + slashes(migrations.relativize(migration.getParent()));
            CREATED
                .matcher(read(migration))
                .results()
                .forEach(created -> owners.put(created.group(1), owner));
          }
        });
    return owners;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static List<Path> files(Path root, String ending) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
