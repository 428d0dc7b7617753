package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.meta.MetaMessage;
import com.barron.provider.meta.MetaPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import com.barron.whatsapp.transcript.Expected;
import com.barron.whatsapp.transcript.Said;
import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * All transcripts through Meta's webhook, on one new demo database. Buttons and lists are read as
 * their numbered lines.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class MetaTranscriptsIT {
  @Test
  void allComeOutAsWrittenEachMessageAnsweredOnce(TestRig testRig) {
    RunningProduct runningProduct = testRig.asStarted(Enrolment.OPEN);
    Set<String> people = new HashSet<>();
    int messages = 0;
    for (Transcript transcript : Transcripts.all()) {
      MetaPhone phone = runningProduct.somebodyOnMeta();
      people.add(phone.who());
      play(transcript, phone);
      messages += transcript.exchanges().size();
    }

    List<MetaMessage> sent =
        runningProduct.meta().record().sent(message -> people.contains(message.to()));
    // News of what others do to one's ticket answers no message.
    long news =
        runningProduct
            .sql()
            .number(
                """
                SELECT count(*) FROM whatsapp_outbox o JOIN whatsapp_log l ON l.id = o.id
                 WHERE o.channel = 'meta' AND l.correlation ~ '^(ticket|hold)-'
                """);
    // The last one is received before it is recorded.
    long answers = messages + news;
    assertThat(sent).hasSize(Math.toIntExact(answers));
    await()
        .until(
            () ->
                runningProduct
                        .sql()
                        .number(
                            "SELECT count(*) FROM whatsapp_outbox WHERE channel = 'meta' AND state = 'SENT'")
                    == answers);
    assertThat(
            runningProduct
                .sql()
                .column("SELECT provider_message_id FROM whatsapp_outbox WHERE channel = 'meta'"))
        .containsExactlyInAnyOrderElementsOf(sent.stream().map(MetaMessage::id).toList());
  }

  private static void play(Transcript transcript, MetaPhone phone) {
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      phone.sends(message(phone, exchange.said()));
      // Here time passes: 44h 32m may have become 44h 31m.
      Expected expected = exchange.reply().atAnyTime().whereTheMenuIsAList();
      assertThat(expected.complaint(phone.receives()))
          .as("%s, line %d: %s", transcript.name(), exchange.line(), exchange.said())
          .isEmpty();
    }
  }

  private static OfferedChoices offered(MetaMessage message) {
    return new OfferedChoices(
        message.text(),
        message.choices().stream()
            .map(choice -> new OfferedChoices.OfferedChoice(choice.id(), choice.title()))
            .toList());
  }

  private static JsonObject message(MetaPhone phone, Said said) {
    if (said instanceof Said.Typed typed) {
      return phone.text(typed.text());
    }
    if (said instanceof Said.Tapped tapped) {
      String id =
          offered(phone.last())
              .standingFor(tapped.id())
              .map(OfferedChoices.OfferedChoice::id)
              .orElse(tapped.id());
      return phone.tap(phone.last(), id, tapped.id());
    }
    String kind = ((Said.Sent) said).kind();
    return switch (kind) {
      case "voice" -> phone.other("audio");
      case "contact" -> phone.other("contacts");
      case "unknown" -> phone.other("unsupported");
      default -> phone.other(kind);
    };
  }
}
