package com.barron.whatsapp.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.product.OfferedChoices;
import com.barron.provider.Account;
import com.barron.provider.SentMessage;
import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.whatsapp.channel.twilio.content.ContentCommand;
import com.barron.whatsapp.transcript.Expected;
import com.barron.whatsapp.transcript.Said;
import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * All transcripts on Twilio, with the content that the command created: whatever is offered to be
 * tapped is tapped, the rest is typed. Buttons and lists are read as their numbered lines.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class TwilioTapsIT {
  private static final Account US = Account.FICTIONAL;
  private static final int MANY = 30;

  private static final TwilioStub TWILIO = TwilioStub.start(US);
  private static RunningProduct runningProduct;

  private int taps;

  @BeforeAll
  static void start(TestRig testRig) {
    create(TWILIO);
    runningProduct = testRig.start("taps", Map.of("TWILIO_API_BASE_URL", TWILIO.url().toString()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> runningProduct.log().contains("twilio content found usable=21"));
  }

  @AfterAll
  static void stop() {
    if (runningProduct != null) {
      runningProduct.close();
    }
    TWILIO.close();
  }

  @Test
  void allComeOutAsWrittenWithEveryChoiceTapped() {
    Set<String> people = new HashSet<>();
    int messages = 0;
    for (Transcript transcript : Transcripts.all()) {
      TwilioPhone phone = somebody();
      people.add(phone.address());
      play(transcript, phone);
      messages += transcript.exchanges().size();
    }

    List<SentMessage> sent = TWILIO.record().sent(form -> people.contains(form.to()));
    assertThat(sent).hasSize(messages).noneMatch(TwilioTapsIT::numbersWhatCouldBeTapped);
    assertThat(taps).isGreaterThan(MANY);
  }

  @Test
  void choicesThatCannotBeShownComeAgainAsNumberedText() {
    TwilioPhone phone = somebody();
    TWILIO.showNoChoices(phone.address());

    phone.says("defect ORD-12346 dimensional");
    assertThat(phone.receives()).contains("Severity");
    assertThat(phone.receives()).contains("Severity", "\n1. Low");
    assertThat(phone.last().content()).isEmpty();
  }

  private static TwilioPhone somebody() {
    return new TwilioPhone(TWILIO, runningProduct.webhook(), runningProduct.somebody().number());
  }

  private static void create(TwilioStub twilio) {
    var settings =
        Map.of(
            "TWILIO_ACCOUNT_SID", US.sid(),
            "TWILIO_AUTH_TOKEN", US.token(),
            "TWILIO_WHATSAPP_NUMBER", US.number(),
            "TWILIO_API_BASE_URL", twilio.url().toString());
    var out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    assertThat(new ContentCommand(out).run(settings::get)).isZero();
    twilio.contents().approveAll();
  }

  private static boolean numbersWhatCouldBeTapped(SentMessage message) {
    return message.content().isEmpty() && message.body().contains("\n1. ");
  }

  private void play(Transcript transcript, TwilioPhone phone) {
    List<SentMessage> received = new ArrayList<>();
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      phone.sends(form(phone, exchange.said(), received));
      // Here time passes: 44h 32m may have become 44h 31m.
      Expected expected = exchange.reply().atAnyTime().whereTheMenuIsAList();
      assertThat(expected.complaint(phone.receives()))
          .as("%s, line %d: %s", transcript.name(), exchange.line(), exchange.said())
          .isEmpty();
      received.add(phone.last());
    }
  }

  private StubForm form(TwilioPhone phone, Said said, List<SentMessage> received) {
    if (said instanceof Said.Typed typed) {
      return received.isEmpty()
          ? phone.text(typed.text())
          : offered(last(received))
              .meantBy(typed.text())
              .map(choice -> tap(phone, last(received), choice))
              .orElseGet(() -> phone.text(typed.text()));
    }
    if (said instanceof Said.Tapped tapped) {
      return below(phone, tapped.id(), received).orElseGet(() -> phone.tap(tapped.id()));
    }
    return phone.other(((Said.Sent) said).kind());
  }

  /** A tap below the latest message that offered this; empty when none did. */
  private Optional<StubForm> below(TwilioPhone phone, String answer, List<SentMessage> received) {
    for (int i = received.size() - 1; i >= 0; i--) {
      SentMessage message = received.get(i);
      Optional<OfferedChoices.OfferedChoice> choice = offered(message).standingFor(answer);
      if (choice.isPresent()) {
        return Optional.of(tap(phone, message, choice.get()));
      }
    }
    return Optional.empty();
  }

  private StubForm tap(TwilioPhone phone, SentMessage below, OfferedChoices.OfferedChoice choice) {
    taps++;
    return phone.tap(
        below,
        below.choices().stream()
            .filter(each -> each.id().equals(choice.id()))
            .findFirst()
            .orElseThrow());
  }

  private static OfferedChoices offered(SentMessage message) {
    return new OfferedChoices(
        message.body(),
        message.choices().stream()
            .map(
                choice ->
                    new OfferedChoices.OfferedChoice(
                        choice.id(),
                        choice.title().endsWith("…") ? choice.description() : choice.title()))
            .toList());
  }

  private static SentMessage last(List<SentMessage> received) {
    return received.get(received.size() - 1);
  }
}
