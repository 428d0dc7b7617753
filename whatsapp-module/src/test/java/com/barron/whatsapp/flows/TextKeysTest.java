package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.bom.ChangeStatus;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.orders.OrderStatus;
import com.barron.production.people.Action;
import com.barron.production.people.Role;
import com.barron.production.quality.Severity;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaHealth;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that can be said exists, and every text that exists can be said. */
class TextKeysTest {
  /** What begins with {@code barron.} is the name of a meter. */
  private static final Pattern KEY_IN_SOURCE =
      Pattern.compile("\"(?!barron\\.)([a-z]+(?:\\.[A-Za-z0-9]+)+)\"");

  private final Set<String> existing = Texts.in(Locale.ENGLISH).keys();
  private final Set<String> said = new HashSet<>();

  private void everythingThatCanBeSaid() {
    new DemoFloor().flows.forEach(flow -> walk(flow.form()));
    all("order.status.", List.of(OrderStatus.values()));
    all("order.sla.", List.of(SlaHealth.values()));
    all("sla.", List.of(SlaHealth.values()));
    all("level.", List.of(Severity.values()));
    all("level.", List.of(Priority.values()));
    all("other.", List.of(Content.Kind.values()));
    all("close.", List.of(1, 2, 3));
    all("word.", List.of("menu", "back", "help", "resume"));
    all("decision.", List.of("yes", "edit"));
    all("ticket.status.", List.of(TicketStatus.values()));
    all("role.", List.of(Role.values()));
    all("action.", List.of(Action.values()));
    all("change.status.", List.of(ChangeStatus.values()));
    all("sure.", List.of("YES", "NO"));
    all("word.", List.of("on", "off"));
    all("join.", List.of("unknown", "expired", "used", "too-many-tries"));
    all("release.refused.", List.of("over", "no-hold", "asked-by-you", "recorded-by-you"));
    new DemoFloor().remarks.forEach(this::walk);
    sources().forEach(this::scan);
  }

  private void walk(Form form) {
    all(form.id() + ".", List.of("menu", "name", "words", "help"));
    var some =
        new Answers(Map.of("bom", "BOM-2001", "component", "CAST-P40", "person", "PERSON-8"));
    for (Slot<?> slot : form.slots()) {
      all(form.text(slot.key() + "."), List.of("ask", "help"));
      slot.options().apply(Turn.begin(this::record, some));
      if (slot.parser() instanceof ReferenceParser<?> parser) {
        said.add(parser.text("missing"));
        said.add(parser.text("unfit"));
        if (form.slots().size() > 1) {
          said.add(parser.text("found"));
        }
      }
    }
  }

  private void walk(Remark remark) {
    all(Remarks.text(remark, ""), List.of("words", "how", "help"));
    if (remark instanceof TicketRemark) {
      said.add(Remarks.text(remark, "said"));
    }
    remark.kinds().forEach(kind -> said.add(ReferenceParser.text(kind, "missing")));
  }

  private String record(String key, Object... arguments) {
    said.add(key);
    return key;
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
            Stream.of("dialogue", "flows", "alerts", "decisions")
                .map(all::resolve)
                .flatMap(TextKeysTest::files),
            Stream.of(all.resolve("text/Spans.java")))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList().stream();
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

  @Test
  void wordsOfDifferentFormsDoNotMeet() {
    Texts english = Texts.in(Locale.ENGLISH);
    List<String> words =
        Stream.concat(
                Stream.of("word.menu", "word.back", "word.help", "word.resume"),
                new DemoFloor().flows.stream().map(flow -> flow.form().text("words")))
            .flatMap(key -> Arrays.stream(english.say(key).split(",")))
            .map(String::strip)
            .toList();

    assertThat(words).doesNotHaveDuplicates().allMatch(w -> w.equals(w.toLowerCase(Locale.ROOT)));
  }
}
