package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.UndoResult;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.orders.OrderStatus;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.people.privacy.ErasureResult;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.RefusalResult;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.Severity;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sop.FailureStatus;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.attachments.AttachCommand;
import com.barron.whatsapp.flows.closing.OpenRecordParser;
import com.barron.whatsapp.flows.maintenance.MachineParser;
import com.barron.whatsapp.flows.maintenance.TicketStepCommand;
import com.barron.whatsapp.flows.openwork.WorkListCommand;
import com.barron.whatsapp.flows.orders.OrderCommand;
import com.barron.whatsapp.flows.people.AlertsCommand;
import com.barron.whatsapp.flows.sop.SopRunParser;
import com.barron.whatsapp.text.TextKey;
import com.barron.whatsapp.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that can be said exists, and every text that exists can be said. */
class TextKeysTest {
  /** What begins with {@code barron.} is the name of a meter. */
  private static final Pattern KEY_IN_SOURCE =
      Pattern.compile("\"(?!barron\\.)([a-z]+(?:\\.[A-Za-z0-9]+)+)\"");

  private final Set<String> existing = Texts.in(Locale.ENGLISH).keys();
  private final Set<String> said = new HashSet<>();

  private void everythingThatCanBeSaid() {
    new DemoChat().flows.forEach(flow -> walk(flow.form()));
    all("order.status.", List.of(OrderStatus.values()));
    all("order.sla.", List.of(SlaHealth.values()));
    all("sla.", List.of(SlaHealth.values()));
    all("level.", List.of(Severity.values()));
    all("level.", List.of(Priority.values()));
    all("other.", List.of(Content.MediaKind.values()));
    all("attach.received.", List.of(Content.MediaKind.IMAGE, Content.MediaKind.DOCUMENT));
    all("attach.held.", List.of(Content.MediaKind.IMAGE, Content.MediaKind.DOCUMENT));
    all("attach.nowhere.", List.of(Content.MediaKind.IMAGE, Content.MediaKind.DOCUMENT));
    all("close.", List.of(1, 2, 3));
    all("choice.label.", List.of("menu", "help", "undo", "my", "open"));
    all("choice.", List.of("ask", "aside"));
    all("word.", List.of("menu", "back", "help", "resume", "more"));
    all("decision.", List.of("yes", "edit"));
    all("ticket.status.", List.of(TicketStatus.values()));
    all("ticket.entry.", ticketEntries());
    all("ticket.state.", List.of(TicketStatus.values()));
    all("record.status.", List.of(DefectStatus.values()));
    all("record.status.", List.of(FailureStatus.values()));
    all("disposition.", List.of(Disposition.values()));
    all(
        "disposition.",
        Stream.of(Disposition.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
    all("refuse.", keys(RefusalResult.Reason.NOT_ASKED, RefusalResult.Reason.ASKED_BY_YOU));
    all("role.", List.of(Role.values()));
    all("action.", List.of(Permission.values()));
    all("change.status.", List.of(ChangeStatus.values()));
    all("sure.", List.of("YES", "NO"));
    all("word.", List.of("on", "off"));
    all("join.", keys(InviteRedemption.Reason.values()));
    all("maintenance.", List.of("join.JOIN", "join.NEW", "join.join", "join.new", "anew"));
    all("template.", List.of(Template.Name.values()));
    all("defect.again.", List.of("YES", "NO", "yes", "no"));
    all("steps.", List.of("OK", "FAILED", "ok", "failed"));
    all("undo.refused.", keys(UndoResult.Reason.values()));
    all(
        "undo.action.",
        keys(
            Stream.of(AuditAction.values())
                .filter(AuditAction::isFinal)
                .toArray(AuditAction[]::new)));
    all(
        "release.refused.",
        keys(
            Stream.of(ReleaseResult.Reason.values())
                .filter(reason -> reason != ReleaseResult.Reason.UNKNOWN)
                .toArray(ReleaseResult.Reason[]::new)));
    all("roles.refused.", keys(RoleChangeResult.Reason.values()));
    all("forget.refused.", keys(ErasureResult.Reason.values()));
    new DemoChat().chatCommands.forEach(this::walk);
    existing.stream().filter(key -> key.startsWith("name.")).forEach(said::add);
    sources().forEach(this::scan);
  }

  private void walk(Form form) {
    all(form.id() + ".", List.of("menu", "name", "words", "help"));
    var some =
        new FormAnswers(
            Map.of(
                "bom",
                "BOM-2001",
                "component",
                "CAST-P40",
                "person",
                "PERSON-8",
                "sop",
                "SOP-101"));
    for (Slot<?> slot : form.slots()) {
      all(form.text(slot, ""), List.of("ask", "help"));
      slot.options().apply(TurnContext.begin(this::record, some));
      if (slot.parser() instanceof OpenRecordParser open) {
        open.numbers()
            .forEach(
                parser ->
                    Stream.of("missing", "unfit", "found").map(parser::text).forEach(said::add));
      }
      Object parsing =
          slot.parser() instanceof MachineParser site ? site.machines() : slot.parser();
      if (slot.parser() instanceof SopRunParser walk) {
        said.add(walk.sops().text("missing"));
        said.add(walk.sops().text("unfit"));
      }
      if (parsing instanceof ReferenceParser<?> parser) {
        said.add(parser.text("missing"));
        said.add(parser.text("unfit"));
        if (form.slots().size() > 1) {
          said.add(parser.text("found"));
        }
      }
    }
  }

  private void walk(ChatCommand command) {
    all(CommandParser.text(command, ""), List.of("words", "help"));
    if (!command.kinds().isEmpty()) {
      said.add(CommandParser.text(command, "how"));
    }
    if (command instanceof WorkListCommand) {
      all(CommandParser.text(command, ""), List.of("title", "none"));
    }
    if (command instanceof AlertsCommand) {
      said.add(CommandParser.text(command, "how"));
    }
    if (command instanceof TicketStepCommand
        || command instanceof OrderCommand
        || command instanceof AttachCommand) {
      said.add(CommandParser.text(command, "said"));
    }
    command.kinds().forEach(kind -> said.add(ReferenceParser.text(kind, "missing")));
  }

  /** A ticket that was withdrawn is not told further. */
  private static List<TicketAction> ticketEntries() {
    return Stream.of(TicketAction.values())
        .filter(action -> action != TicketAction.WITHDRAW)
        .toList();
  }

  private String record(String key, Object... arguments) {
    said.add(key);
    return key;
  }

  private static List<String> keys(Enum<?>... reasons) {
    return Stream.of(reasons).map(TextKey::of).toList();
  }

  private void all(String prefix, List<?> names) {
    names.forEach(name -> said.add(prefix + name));
  }

  private void scan(Path source) {
    try {
      said.addAll(
          KEY_IN_SOURCE
              .matcher(Files.readString(source))
              .results()
              .map(result -> result.group(1))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources() {
    Path all = Path.of("src/main/java/com/barron/whatsapp");
    return Stream.concat(
            Stream.of("dialogue", "flows", "alerts", "media", "news")
                .map(all::resolve)
                .flatMap(TextKeysTest::files),
            Stream.of(
                    "text/DurationText.java",
                    "text/TimeText.java",
                    "channel/ListTexts.java",
                    "channel/TemplateTexts.java",
                    "idle/IdleConversationService.java",
                    "outbox/operation/MessageOperationService.java")
                .map(all::resolve))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTextThatCanBeSaidExists() {
    everythingThatCanBeSaid();
    assertThat(new TreeSet<>(said)).isSubsetOf(existing);
  }

  @Test
  void everyTextThatExistsCanBeSaid() {
    everythingThatCanBeSaid();
    assertThat(new TreeSet<>(existing)).isSubsetOf(said);
  }

  static List<Locale> languages() {
    return Texts.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void wordsOfDifferentFormsDoNotMeet(Locale language) {
    Translations translations = BundleTranslations.in(language);
    List<String> words =
        Stream.concat(
                Stream.of("word.menu", "word.back", "word.help", "word.resume", "word.more"),
                new DemoChat().flows.stream().map(flow -> flow.form().text("words")))
            .flatMap(key -> translations.words(key).stream())
            .toList();

    assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void wordsOfDifferentCommandsDoNotMeet(Locale language) {
    Translations translations = BundleTranslations.in(language);
    List<String> words =
        new DemoChat()
            .chatCommands.stream()
                .flatMap(
                    command ->
                        Stream.concat(
                            Stream.of(command.id()),
                            translations.words(CommandParser.text(command, "words")).stream()))
                .toList();

    assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  /** A machine, then "other": which kind of trouble it is, not that another ticket is wanted. */
  @ParameterizedTest
  @MethodSource("languages")
  void wordsForAnotherTicketNameNoKindOfTrouble(Locale language) {
    Translations translations = BundleTranslations.in(language);
    List<String> kinds =
        existing.stream()
            .filter(key -> key.startsWith("name.issue."))
            .flatMap(key -> translations.words(key).stream())
            .toList();

    assertThat(kinds).isNotEmpty();
    assertThat(Stream.of("maintenance.anew", "maintenance.join.new").map(translations::words))
        .allSatisfy(words -> assertThat(words).doesNotContainAnyElementsOf(kinds));
  }

  /** What a plant finds in its tables after the first start can be said in every language. */
  @Test
  void everyNameIsOneOfTheSchema() throws IOException {
    String schema =
        read("quality/V4__quality.sql")
            + read("maintenance/V5__maintenance.sql")
            + read("sla/V1__sla.sql");
    Texts english = Texts.in(Locale.ENGLISH);
    Set<String> names =
        existing.stream()
            .filter(key -> key.matches("name\\.(defect|issue|calendar)\\..*"))
            .map(
                key ->
                    "'"
                        + key.substring(key.lastIndexOf('.') + 1)
                        + "'\\s*,\\s*'"
                        + english.say(key)
                        + "'")
            .collect(Collectors.toSet());

    assertThat(names).allMatch(name -> Pattern.compile(name).matcher(schema).find());
    Matcher types =
        Pattern.compile("\\('([A-Z_]+)',\\s+'([A-Z][a-z ]+[A-Za-z ]*)',").matcher(schema);
    assertThat(types.results().map(type -> type.group(2)))
        .isNotEmpty()
        .allMatch(name -> !Texts.in(new Locale("es")).name(name).equals(name));
  }

  private static String read(String migration) throws IOException {
    try (InputStream sql = TextKeysTest.class.getResourceAsStream("/db/migration/" + migration)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
