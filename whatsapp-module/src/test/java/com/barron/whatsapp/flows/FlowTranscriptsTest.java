package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowTranscriptsTest {
  static List<Transcript> transcripts() {
    return Stream.concat(Transcripts.all().stream(), Transcripts.in(Transcripts.BESIDE).stream())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transcripts")
  void comesOutAsWritten(Transcript transcript) {
    play(transcript, new DemoChat());
  }

  @Test
  void allComeOutOneAfterTheOtherOnTheSamePlant() {
    var demoChat = new DemoChat();
    for (Transcript transcript : Transcripts.all()) {
      play(transcript, demoChat);
      demoChat.defects.letTimePass();
    }
  }

  /** A ticket is told with its clock. */
  private static final int MOST_LOOKUPS = 2;

  private static void play(Transcript transcript, DemoChat demoChat) {
    ChatScenario chatScenario = demoChat.chat();
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      int before = demoChat.countedLookups.count();
      String reply = chatScenario.say(exchange.said());
      String where = transcript.name() + ", line " + exchange.line() + ": " + exchange.said();
      assertThat(exchange.reply().complaint(reply)).as(where).isEmpty();
      assertThat(demoChat.countedLookups.count() - before)
          .as("look-ups, " + where)
          .isLessThanOrEqualTo(MOST_LOOKUPS);
    }
  }
}
