package com.barron.whatsapp.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
  private static final List<Choice> CHOICES =
      List.of(new Choice("LOW", "Low"), new Choice("HIGH", "High"));
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Template TEMPLATE =
      new Template(Template.Name.SLA_BREACH, SPANISH, List.of("MAINT-555", "say \"5 h\"", "17:00"));

  @Test
  void staysWholeWhenItFits() {
    var reply = new Reply("Severity?", CHOICES, "or menu");
    assertThat(reply.parts(100)).containsExactly(reply);
  }

  @Test
  void isSplitAtLinesAndKeepsItsChoicesAtTheEnd() {
    String text =
        IntStream.range(0, 20).mapToObj(i -> "Line number " + i).collect(Collectors.joining("\n"));
    var parts = new Reply(text, CHOICES, "or menu").parts(100);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.asNumberedText().length()).isBetween(1, 100));
    assertThat(parts.subList(0, parts.size() - 1))
        .allSatisfy(part -> assertThat(part.text()).startsWith("Line").matches("(?s).*[0-9]"));
    assertThat(parts.get(parts.size() - 1).choices()).isEqualTo(CHOICES);
    assertThat(parts.stream().map(Reply::text).collect(Collectors.joining("\n"))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 99, 100, 1_600})
  void isNeverLongerThanAllowedWhateverItHolds(int longest) {
    var many = IntStream.range(0, 10).mapToObj(i -> new Choice("id" + i, "Label " + i)).toList();
    for (Reply reply :
        List.of(
            Reply.of("x".repeat(5_000)),
            Reply.of("😀".repeat(2_000)),
            new Reply("word ".repeat(900), CHOICES, "hint"),
            new Reply("one more ".repeat(9), many, "hint"),
            new Reply("y".repeat(longest), CHOICES, ""))) {
      assertThat(reply.parts(longest))
          .allSatisfy(
              part -> {
                assertThat(part.asNumberedText().length()).isBetween(1, longest);
                assertThat(part.text()).doesNotStartWith("\udc00");
              });
    }
  }

  @Test
  void everyPartOfASecretIsSecret() {
    assertThat(Reply.of("word ".repeat(100)).asSecret().parts(100)).allMatch(Reply::isSecret);
    assertThat(Reply.of("word ".repeat(100)).parts(100)).noneMatch(Reply::isSecret);
  }

  @Test
  void isStoredAndReadAgain() {
    var reply = new Reply("Severity?", CHOICES, "or menu");
    assertThat(ReplyCodec.reply(reply.text(), ReplyCodec.extras(reply))).isEqualTo(reply);
    assertThat(ReplyCodec.extras(Reply.of("hi"))).isEmpty();
    assertThat(ReplyCodec.reply("hi", "")).isEqualTo(Reply.of("hi"));
    assertThat(ReplyCodec.reply("hi", "{broken")).isEqualTo(Reply.of("hi"));
    assertThat(ReplyCodec.reply("hi", "{\"newer\":1}")).isEqualTo(Reply.of("hi"));
  }

  @Test
  void leavesOutOfWhatWasStoredWhatIsOfAnotherKind() {
    String stored =
        "{'choices':[1,{'id':'A','label':'a','command':1}],'hint':{},'template':[],'words':7}";

    assertThat(ReplyCodec.reply("hi", stored.replace('\'', '"')))
        .isEqualTo(new Reply("hi", List.of(new Choice("A", "a")), ""));
  }

  @Test
  void keepsItsTemplateOnOnePartOnly() {
    var reply = new Reply("word ".repeat(100), CHOICES, "", Optional.of(TEMPLATE));
    for (int longest : new int[] {20, 100}) {
      var parts = reply.parts(longest);
      assertThat(parts.subList(0, parts.size() - 1))
          .allSatisfy(part -> assertThat(part.template()).isEmpty());
      assertThat(parts.get(parts.size() - 1).template()).contains(TEMPLATE);
    }
  }

  @Test
  void isStoredWithItsTemplate() {
    var reply = new Reply("Late", List.of(), "", Optional.of(TEMPLATE));
    assertThat(ReplyCodec.reply("Late", ReplyCodec.extras(reply))).isEqualTo(reply);
    assertThat(ReplyCodec.reply("Late", "{\"template\":{\"name\":\"SLA_BREACH\"}}").template())
        .contains(new Template(Template.Name.SLA_BREACH, Locale.ENGLISH, List.of()));
    assertThat(ReplyCodec.reply("Late", "{\"template\":{\"name\":\"OF_A_NEWER_VERSION\"}}"))
        .isEqualTo(Reply.of("Late"));
  }

  @Test
  void saysHowACommandIsTypedWhereANumberWouldMeanSomethingElse() {
    var reply =
        new Reply("Alert", List.of(Choice.command("ACK MAINT-555", "I take it")), "or menu");
    assertThat(reply.asNumberedText()).isEqualTo("Alert\n• I take it: ACK MAINT-555\n\nor menu");
    assertThat(ReplyCodec.reply("Alert", ReplyCodec.extras(reply))).isEqualTo(reply);
  }

  @Test
  void aDescriptionStandsBehindItsLabelAndIsStored() {
    var reply =
        new Reply(
            "Which?", List.of(new Choice("SEAL-40", "SEAL-40").describedAs("Shaft seal")), "");
    assertThat(reply.asNumberedText()).isEqualTo("Which?\n1. SEAL-40 — Shaft seal");
    assertThat(ReplyCodec.reply("Which?", ReplyCodec.extras(reply))).isEqualTo(reply);
  }

  @Test
  void numberedTextHoldsTwentyChoicesAndOfMoreAPage() {
    List<Choice> many =
        IntStream.rangeClosed(1, 21).mapToObj(i -> new Choice("C" + i, "no " + i)).toList();

    assertThat(new Reply("Which?", many.subList(0, 20), "").asNumberedText().lines()).hasSize(21);
    assertThat(new Reply("Which?", many, "Type more").from(18).asNumberedText())
        .isEqualTo("Which?\n19. no 19\n20. no 20\n21. no 21\n\nType more");
    assertThat(new Reply("Which?", many, "").from(21).asNumberedText().lines())
        .hasSize(10)
        .contains("1. no 1");
  }

  @Test
  void whatIsSaidInWordsStandsInPlaceOfNumberedLines() {
    Reply reply = new Reply("Welcome", CHOICES, "help").asking(3);

    assertThat(reply.inWords("1: this, 2: that").asNumberedText())
        .isEqualTo("Welcome\n\n1: this, 2: that\n\nhelp");
    assertThat(reply.inWords("").asNumberedText()).isEqualTo("Welcome\n\nhelp");
    for (Reply stored : List.of(reply, reply.inWords(""), reply.inWords("x").from(1))) {
      assertThat(ReplyCodec.reply("Welcome", ReplyCodec.extras(stored))).isEqualTo(stored);
    }
  }
}
