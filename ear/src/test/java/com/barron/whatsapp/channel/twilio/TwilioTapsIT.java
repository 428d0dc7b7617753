package com.barron.whatsapp.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.product.Offered;
import com.barron.provider.Account;
import com.barron.provider.Form;
import com.barron.provider.SentMessage;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.rig.Barron;
import com.barron.rig.Rig;
import com.barron.rig.WithBarron;
import com.barron.whatsapp.transcript.Expected;
import com.barron.whatsapp.transcript.Said;
import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All transcripts on Twilio, with the content that the command created: whatever is offered to be
 * tapped is tapped, the rest is typed. Buttons and lists are read as their numbered lines.
 */
@ExtendWith(WithBarron.class)
class TwilioTapsIT {
  private static final Account US = Account.FICTIONAL;
  private static final int MANY = 30;

  private int taps;

  @Test
  void allComeOutAsWrittenWithEveryChoiceTapped(Rig rig) {
    try (TwilioStub twilio = TwilioStub.start(US)) {
      create(twilio);
      var settings = Map.of("TWILIO_API_BASE_URL", twilio.url().toString());
      try (Barron barron = rig.start("taps", settings)) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> barron.log().contains("twilio content found usable=21"));
        int messages = 0;
        for (Transcript transcript : Transcripts.all()) {
          String number = barron.somebody().number();
          play(transcript, new TwilioPhone(twilio, barron.webhook(), number));
          messages += transcript.exchanges().size();
        }

        assertThat(twilio.ledger().sent(all -> true)).hasSize(messages);
        assertThat(taps).isGreaterThan(MANY);
        assertThat(twilio.ledger().sent(TwilioTapsIT::numbersWhatCouldBeTapped)).isEmpty();
      }
    }
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
    List<SentMessage> heard = new ArrayList<>();
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      phone.sends(form(phone, exchange.said(), heard));
      // Here time passes: 44h 32m may have become 44h 31m.
      Expected expected = exchange.reply().atAnyTime().whereTheMenuIsAList();
      assertThat(expected.complaint(phone.hears()))
          .as("%s, line %d: %s", transcript.name(), exchange.line(), exchange.said())
          .isEmpty();
      heard.add(phone.last());
    }
  }

  private Form form(TwilioPhone phone, Said said, List<SentMessage> heard) {
    if (said instanceof Said.Typed typed) {
      return heard.isEmpty()
          ? phone.text(typed.text())
          : offered(last(heard))
              .meantBy(typed.text())
              .map(choice -> tap(phone, last(heard), choice))
              .orElseGet(() -> phone.text(typed.text()));
    }
    if (said instanceof Said.Tapped tapped) {
      return below(phone, tapped.id(), heard).orElseGet(() -> phone.tap(tapped.id()));
    }
    return phone.other(((Said.Sent) said).kind());
  }

  /** A tap below the latest message that offered this; empty when none did. */
  private Optional<Form> below(TwilioPhone phone, String answer, List<SentMessage> heard) {
    for (int i = heard.size() - 1; i >= 0; i--) {
      SentMessage message = heard.get(i);
      Optional<Offered.Choice> choice = offered(message).standingFor(answer);
      if (choice.isPresent()) {
        return Optional.of(tap(phone, message, choice.get()));
      }
    }
    return Optional.empty();
  }

  private Form tap(TwilioPhone phone, SentMessage below, Offered.Choice choice) {
    taps++;
    return phone.tap(
        below,
        below.choices().stream()
            .filter(each -> each.id().equals(choice.id()))
            .findFirst()
            .orElseThrow());
  }

  private static Offered offered(SentMessage message) {
    return new Offered(
        message.body(),
        message.choices().stream()
            .map(
                choice ->
                    new Offered.Choice(
                        choice.id(),
                        choice.title().endsWith("…") ? choice.description() : choice.title()))
            .toList());
  }

  private static SentMessage last(List<SentMessage> heard) {
    return heard.get(heard.size() - 1);
  }
}
