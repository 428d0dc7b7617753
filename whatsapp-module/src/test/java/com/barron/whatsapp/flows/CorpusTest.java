package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.corpus.CorpusFile;
import com.barron.whatsapp.corpus.CorpusLine;
import com.barron.whatsapp.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people say in their own words is heard: nothing wrong is done, and 95 % come through. */
class CorpusTest {
  private static final double GOAL = 0.95;
  private static final Path MISSES = Path.of("target", "corpus-misses.txt");
  private static final Path TABLE = Path.of("target", "corpus-table.md");

  private enum Outcome {
    /** Answered or done as the canonical message is. */
    HEARD,
    /** On offer by one tap. */
    OFFERED,
    MISSED,
    /** Something was done that should not have been. */
    WRONG
  }

  @Test
  void whatPeopleSayIsHeard() throws IOException {
    List<CorpusLine> all = new ArrayList<>();
    for (Locale language : Texts.languages()) {
      all.addAll(CorpusFile.read(language));
    }
    Map<CorpusLine, Outcome> outcomes = new LinkedHashMap<>();
    List<String> misses = new ArrayList<>();
    for (CorpusLine line : all) {
      Played played = play(line, line.utterance());
      Outcome outcome = outcome(line, played);
      outcomes.put(line, outcome);
      if (outcome == Outcome.MISSED || outcome == Outcome.WRONG) {
        misses.add(outcome + " " + line + "\n" + played.text().indent(6));
      }
    }
    Files.write(MISSES, misses);
    Files.writeString(TABLE, table(outcomes));
    assertThat(outcomes.values()).as("see %s", MISSES).doesNotContain(Outcome.WRONG);
    for (Locale language : Texts.languages()) {
      List<Outcome> ofLanguage =
          outcomes.entrySet().stream()
              .filter(entry -> entry.getKey().language().equals(language))
              .map(Map.Entry::getValue)
              .toList();
      assertThat(ofLanguage).as("utterances in %s", language).hasSizeGreaterThanOrEqualTo(150);
      assertThat(share(ofLanguage)).as("heard in %s, see %s", language, MISSES).isGreaterThan(GOAL);
    }
  }

  private static double share(List<Outcome> outcomes) {
    long right = outcomes.stream().filter(o -> o == Outcome.HEARD || o == Outcome.OFFERED).count();
    return (double) right / outcomes.size();
  }

  private record Played(String text, List<String> offered, String effects, boolean isChanged) {}

  private static Played play(CorpusLine line, String said) {
    var demoChat = new DemoChat();
    demoChat.maintenance.knowAll();
    demoChat.defects.knowAll();
    ChatScenario scenario = demoChat.chat(line.role()).in(line.language());
    line.after().forEach(scenario::type);
    String before = demoChat.effects();
    String text =
        scenario.hear(said).stream().map(Reply::asNumberedText).collect(Collectors.joining("\n"));
    String effects = demoChat.effects();
    return new Played(text, scenario.state().offered(), effects, !effects.equals(before));
  }

  private static Outcome outcome(CorpusLine line, Played played) {
    if (line.isNothing()) {
      return played.isChanged() ? Outcome.WRONG : Outcome.HEARD;
    }
    if (!line.isOffered()) {
      Played canonical = play(line, line.canonical().get(0));
      if (isSame(played.text(), canonical.text()) && played.effects().equals(canonical.effects())) {
        return Outcome.HEARD;
      }
      if (played.isChanged() && !played.effects().equals(canonical.effects())) {
        return Outcome.WRONG;
      }
    } else if (played.isChanged()) {
      return Outcome.WRONG;
    } else if (isAnswered(line, played)) {
      return Outcome.HEARD;
    }
    boolean isOffered =
        line.canonical().stream()
            .map(CorpusTest::plain)
            .anyMatch(
                wanted ->
                    played.offered().stream().map(CorpusTest::plain).anyMatch(wanted::equals));
    return isOffered ? Outcome.OFFERED : Outcome.MISSED;
  }

  /** Whether one of the harmless choices was answered at once. */
  private static boolean isAnswered(CorpusLine line, Played played) {
    return line.canonical().stream()
        .filter(canonical -> canonical.startsWith("show "))
        .anyMatch(canonical -> isSame(played.text(), play(line, canonical).text()));
  }

  /** Words that are left over may be named. */
  private static boolean isSame(String text, String other) {
    return withoutLeftover(text).equals(withoutLeftover(other));
  }

  private static String withoutLeftover(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("🤔 ") || !line.contains("“"))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String message) {
    return message.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String table(Map<CorpusLine, Outcome> outcomes) {
    var table = new StringBuilder("| intent |");
    Texts.languages().forEach(language -> table.append(' ').append(language).append(" |"));
    table.append("\n|---|").append("---|".repeat(Texts.languages().size())).append('\n');
    List<String> intents =
        outcomes.keySet().stream().map(CorpusLine::intent).distinct().sorted().toList();
    for (String intent : intents) {
      table.append("| ").append(intent).append(" |");
      Texts.languages().forEach(language -> table.append(cell(outcomes, language, intent)));
      table.append('\n');
    }
    table.append("| all |");
    Texts.languages().forEach(language -> table.append(cell(outcomes, language, "")));
    return table.append('\n').toString();
  }

  /** Heard + offered of all. @param intent empty text for all */
  private static String cell(Map<CorpusLine, Outcome> outcomes, Locale language, String intent) {
    List<Outcome> some =
        outcomes.entrySet().stream()
            .filter(entry -> entry.getKey().language().equals(language))
            .filter(entry -> intent.isEmpty() || entry.getKey().intent().equals(intent))
            .map(Map.Entry::getValue)
            .toList();
    long heard = some.stream().filter(Outcome.HEARD::equals).count();
    long offered = some.stream().filter(Outcome.OFFERED::equals).count();
    return some.isEmpty() ? " |" : " " + heard + " + " + offered + " of " + some.size() + " |";
  }
}
