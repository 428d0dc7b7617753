package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptsTest {
  static List<Transcript> transcripts() {
    return Transcripts.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transcripts")
  void comesOutAsWritten(Transcript transcript) {
    play(transcript, new DemoFloor());
  }

  @Test
  void allComeOutOneAfterTheOtherOnTheSamePlant() {
    var floor = new DemoFloor();
    transcripts().forEach(transcript -> play(transcript, floor));
  }

  private static void play(Transcript transcript, DemoFloor floor) {
    Chat chat = floor.chat();
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      int before = floor.lookUps.count();
      String reply = chat.say(exchange.said());
      String where = transcript.name() + ", line " + exchange.line() + ": " + exchange.said();
      assertThat(exchange.reply().complaint(reply)).as(where).isEmpty();
      assertThat(floor.lookUps.count() - before).as("look-ups, " + where).isLessThanOrEqualTo(1);
    }
  }
}
