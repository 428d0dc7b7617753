package com.barron.whatsapp.typing;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.conversation.RecordingChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TypingIndicatorsTest {
  private final RecordingChannel phone = new RecordingChannel();
  private final TypingIndicators signs = new TypingIndicators(Channels.of(phone));
  private final List<Runnable> handed = new ArrayList<>();

  @Test
  void showsNothingBeforeItIsStartedAndAfterItIsStopped() {
    signs.show(message("twilio", "SM1"));
    signs.start(Runnable::run, Runnable::run);
    signs.show(message("twilio", "SM2"));
    signs.stop();
    signs.show(message("twilio", "SM3"));
    assertThat(phone.shown).containsExactly("SM2");
  }

  @Test
  void leavesOutWhatComesWhileAllAreBusy() {
    signs.start(handed::add, handed::add);
    for (int i = 0; i < 3 * TypingIndicators.AT_ONCE; i++) {
      signs.show(message("twilio", "SM" + i));
    }
    assertThat(handed).hasSize(TypingIndicators.AT_ONCE);
    handed.forEach(Runnable::run);
    signs.show(message("twilio", "SM99"));
    assertThat(handed).hasSize(TypingIndicators.AT_ONCE + 1);
  }

  @Test
  void goesOnAfterOneThatFailsOrFindsNoThread() {
    signs.start(Runnable::run, Runnable::run);
    for (int i = 0; i < 2 * TypingIndicators.AT_ONCE; i++) {
      signs.show(message("twilio", RecordingChannel.BROKEN));
    }
    signs.start(
        work -> {
          throw new RejectedExecutionException("told by a test");
        },
        Runnable::run);
    for (int i = 0; i < 2 * TypingIndicators.AT_ONCE; i++) {
      signs.show(message("twilio", "SM1"));
    }
    signs.start(Runnable::run, Runnable::run);
    signs.show(message("twilio", "SM2"));
    assertThat(phone.shown).containsExactly("SM2");
  }

  @Test
  void asksNoChannelThatIsOff() {
    signs.start(handed::add, handed::add);
    signs.show(message("meta", "wamid.1"));
    assertThat(handed).isEmpty();
  }

  private static InboundMessage message(String channel, String id) {
    return new InboundMessage(
        new Identity(channel, IdentityKind.PHONE, "+12025550123"), id, new Content.Text("hi"), "");
  }
}
