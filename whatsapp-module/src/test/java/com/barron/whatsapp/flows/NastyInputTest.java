package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes the engine throw, in any state of any form that a conversation can reach. */
@Execution(ExecutionMode.CONCURRENT)
class NastyInputTest {
  /** A bare number among other words is looked for among each kind of record. */
  private static final int MOST_LOOKUPS = 1 + ReferenceKind.values().length;

  private static final int LONGEST_ANSWER = 500;

  private static final List<String> CORPUS =
      List.of(
          "",
          " ",
          "\n\n",
          "\u0000",
          "\u202E\u2066\u200F",
          "\uD800",
          "\uDC00x",
          "\uFFFF",
          "😀",
          "👨\u200D👩\u200D👧\u200D👦",
          "𠜎𠜱𠝹",
          "🔟",
          "\uFE0F\u20E3",
          "%s%n%x",
          "{0}",
          "{",
          "}",
          "'",
          "''",
          "\"",
          "`",
          "*_~```",
          "\\",
          "$1",
          "'; drop table production_order; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "../../etc/passwd",
          "=1+1",
          "null",
          "0",
          "-1",
          "1",
          "999",
          "99999999999999999999999",
          "1e9",
          "١٢٣",
          "ﷺ",
          "ORD-",
          "ORD-999999999",
          "ORD-1234567890",
          "-12345",
          "defect",
          "defect defect defect",
          "defect ORD-12345 {0} %s",
          "bom BOM-2001 1 2 3 4",
          "yes",
          "edit",
          "component",
          "menu",
          "back",
          "help",
          "?",
          ".");

  /** As long as a request may be. */
  private static final List<String> LONG =
      List.of(
          "x".repeat(65_536),
          ".".repeat(65_536) + "x",
          " ".repeat(65_536),
          "a ".repeat(32_768),
          "defect " + "a ".repeat(32_768),
          "bom BOM-2001 CAST-P40 5 " + "a ".repeat(32_768),
          "9".repeat(65_536),
          "\u0301".repeat(65_536),
          "ﷺ".repeat(4_096));

  /** All states of the transcripts, and such as only another version or a broken row leaves. */
  static Set<DialogueState> states() {
    var states = new LinkedHashSet<DialogueState>();
    var demoChat = new DemoChat();
    for (Transcript transcript : Transcripts.all()) {
      ChatScenario chatScenario = demoChat.chat();
      for (Transcript.Exchange exchange : transcript.exchanges()) {
        states.add(chatScenario.state());
        chatScenario.say(exchange.said());
      }
    }
    var broken = Map.of("order", "{0}", "type", "?", "bom", "BOM-9", "component", "'", "line", "x");
    var complete = Map.of("bom", "BOM-9", "component", "x", "quantity", "1", "reason", "r");
    for (Flow flow : demoChat.flows) {
      states.add(new DialogueState(flow.form().id(), broken, List.of("", "{0}"), -1));
      states.add(new DialogueState(flow.form().id(), complete, List.of(), Integer.MAX_VALUE));
    }
    var tooLong =
        Map.of(
            "bom",
            "BOM-2001",
            "component",
            "x",
            "quantity",
            "1",
            "reason",
            "r".repeat(9_999),
            "decision",
            "YES");
    states.add(new DialogueState("bom", tooLong, List.of(), 0));
    states.add(new DialogueState("gone", Map.of("a", "b"), List.of("c"), 9));
    return states;
  }

  /** Of them one for each question that can be open. */
  static Collection<DialogueState> questions() {
    Map<List<Object>, DialogueState> questions = new LinkedHashMap<>();
    for (DialogueState state : states()) {
      questions.putIfAbsent(
          List.of(state.form(), state.answers().keySet(), state.suspendedForm().isPresent()),
          state);
    }
    return questions.values();
  }

  @ParameterizedTest
  @MethodSource("states")
  void nothingThatIsTypedBreaksAConversation(DialogueState state) {
    CORPUS.forEach(said -> check(state, new Content.Text(said)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void nothingThatIsLongBreaksAConversation(DialogueState state) {
    LONG.forEach(said -> check(state, new Content.Text(said)));
    LONG.forEach(id -> check(state, new Content.Tap(id, "")));
  }

  @Test
  void nothingThatIsTappedOrSentBreaksAConversation() {
    Stream<Content> others = Arrays.stream(Content.MediaKind.values()).map(Content.Other::new);
    Stream<Content> taps = CORPUS.stream().map(id -> new Content.Tap(id, ""));
    var contents = Stream.concat(others, taps).toList();

    states().forEach(state -> contents.forEach(content -> check(state, content)));
  }

  private static void check(DialogueState before, Content content) {
    var demoChat = new DemoChat();
    ChatScenario chatScenario = demoChat.chat().at(before);

    assertThat(chatScenario.send(content)).isNotBlank();
    assertThat(demoChat.countedLookups.count()).as("look-ups").isLessThanOrEqualTo(MOST_LOOKUPS);

    DialogueState after = chatScenario.state();
    assertThat(forms(demoChat)).contains(after.form());
    assertThat(after.answers().values())
        .filteredOn(answer -> !before.answers().containsValue(answer))
        .allMatch(answer -> answer.length() <= LONGEST_ANSWER);
    assertThat(after.answers().keySet()).doesNotContain("");
    assertThat(after.misses()).isNotNegative();
  }

  private static List<String> forms(DemoChat demoChat) {
    var known = demoChat.flows.stream().map(flow -> flow.form().id());
    return Stream.concat(Stream.of(""), known).toList();
  }
}
