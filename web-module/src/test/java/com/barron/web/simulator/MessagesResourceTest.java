package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.web.FakeRequest;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import com.barron.whatsapp.journal.Journal.Entry;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesResourceTest {
  private static final String ID = "0b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d";
  private static final String CORRELATION = "0123456789";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Identity ANA =
      new Identity(SimulatorPhones.CHANNEL, IdentityKind.PHONE, "+12025550101");

  private final List<InboundMessage> received = new ArrayList<>();
  private final List<Entry> journal = new ArrayList<>();
  private final MessagesResource resource =
      new MessagesResource(
          () -> List.of(new SimulatorPhones.Phone(ANA, "Ana", "Technician", "en")),
          this::receive,
          (identity, after, most) -> journal.stream().filter(e -> e.id() > after).toList());

  @Test
  void takesAMessageInAsAChannelWould() {
    var answer = resource.send(post("+12025550101", "hi").asItComes());

    assertThat(answer.receipt()).isEqualTo(Receipt.STORED);
    assertThat(received)
        .containsExactly(new InboundMessage(ANA, ID, new Content.Text("hi"), "Ana"));
  }

  @Test
  void knowsItsOwnPhonesOnly() {
    var request = post("+12025559999", "hi").asItComes();

    assertThatThrownBy(() -> resource.send(request)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> resource.since("+12025559999", 0))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> resource.since(null, 0)).isInstanceOf(NotFoundException.class);
    assertThat(received).isEmpty();
  }

  @Test
  void showsWhatWasSaidAndWhereToGoOn() {
    said(1, true, "received");
    said(2, false, "sent");

    var conversationView = resource.since("+12025550101", 0);

    assertThat(conversationView.after()).isEqualTo(2);
    assertThat(conversationView.messages())
        .containsExactly(
            new PhoneConversation.ConversationEntry(
                1,
                true,
                "TEXT",
                "text 1",
                MessageForm.none(),
                "2026-03-01T12:00:00Z",
                "received",
                "",
                CORRELATION),
            new PhoneConversation.ConversationEntry(
                2,
                false,
                "REPLY",
                "text 2",
                MessageForm.none(),
                "2026-03-01T12:00:00Z",
                "sent",
                "",
                CORRELATION));
    assertThat(conversationView.due()).isFalse();
    assertThat(conversationView.language()).isEqualTo("en");
  }

  @Test
  void showsAReplyOnceItWasSent() {
    said(1, true, "received");
    said(2, false, "pending");
    said(3, true, "received");

    var conversationView = resource.since("+12025550101", 0);

    assertThat(conversationView.messages())
        .extracting(PhoneConversation.ConversationEntry::id)
        .containsExactly(1L);
    assertThat(conversationView.after()).isEqualTo(1);
    assertThat(conversationView.due()).isTrue();
  }

  @Test
  void isHeldUpByNoReplyWhoseOutcomeIsUnknown() {
    said(1, false, "unknown");
    said(2, false, "failed");
    said(3, false, "sent");

    assertThat(resource.since("+12025550101", 0).after()).isEqualTo(3);
  }

  @Test
  void goesOnFromWhereThePageIsWhenThereIsNothingNew() {
    assertThat(resource.since("+12025550101", 41).after()).isEqualTo(41);
  }

  private void said(long id, boolean fromPerson, String status) {
    var kind = fromPerson ? "TEXT" : "REPLY";
    var text = Reply.of("text " + id);
    journal.add(new Entry(id, fromPerson, kind, text, NOON, status, "", CORRELATION));
  }

  private Receipt receive(InboundMessage message) {
    received.add(message);
    return Receipt.STORED;
  }

  private static FakeRequest post(String phone, String text) {
    var json = "{\"phone\":\"" + phone + "\",\"id\":\"" + ID + "\",\"text\":\"" + text + "\"}";
    return FakeRequest.post("/api/simulator/messages").body(json.getBytes(StandardCharsets.UTF_8));
  }
}
