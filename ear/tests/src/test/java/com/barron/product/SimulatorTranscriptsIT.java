package com.barron.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import com.barron.whatsapp.transcript.Expected;
import com.barron.whatsapp.transcript.Said;
import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * All transcripts on the simulator, each on a number that nobody knew: what it offers to be tapped
 * is tapped, the rest is typed. What its page cannot send is left out.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class SimulatorTranscriptsIT {
  private static final int MANY = 30;
  private static final Map<String, String> FILES =
      Map.of("image", "image/jpeg", "document", "application/pdf");

  private int taps;

  @Test
  void allComeOutAsWrittenWithEveryChoiceTapped(TestRig testRig) {
    URI api = testRig.asStarted(Enrolment.OPEN).http("/api/simulator/");
    for (Transcript transcript : Transcripts.all()) {
      play(transcript, SimulatorPhone.unknown(api));
    }
    assertThat(taps).isGreaterThan(MANY);
  }

  private void play(Transcript transcript, SimulatorPhone phone) {
    boolean first = true;
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      if (!canBeSent(exchange.said())) {
        continue;
      }
      say(phone, exchange.said(), first);
      first = false;
      // Here time passes: 44h 32m may have become 44h 31m.
      Expected expected = exchange.reply().atAnyTime();
      assertThat(expected.complaint(phone.receives()))
          .as("%s, line %d: %s", transcript.name(), exchange.line(), exchange.said())
          .isEmpty();
    }
  }

  private static boolean canBeSent(Said said) {
    return said instanceof Said.Sent sent
        ? FILES.containsKey(sent.kind())
        : !(said instanceof Said.Typed typed && typed.text().isBlank());
  }

  private void say(SimulatorPhone phone, Said said, boolean first) {
    if (said instanceof Said.Sent sent) {
      phone.sends(FILES.get(sent.kind()), "nothing".getBytes(UTF_8));
    } else if (said instanceof Said.Tapped tapped) {
      tap(
          phone,
          phone
              .offered()
              .standingFor(tapped.id())
              .map(OfferedChoices.OfferedChoice::id)
              .orElse(tapped.id()));
    } else {
      String text = ((Said.Typed) said).text();
      (first ? OfferedChoices.nothing() : phone.offered())
          .meantBy(text)
          .ifPresentOrElse(choice -> tap(phone, choice.id()), () -> phone.says(text));
    }
  }

  private void tap(SimulatorPhone phone, String id) {
    taps++;
    phone.taps(id);
  }
}
