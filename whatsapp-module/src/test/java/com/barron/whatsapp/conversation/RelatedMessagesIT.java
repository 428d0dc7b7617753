package com.barron.whatsapp.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.audit.UndoPreview;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.Content.Recorded;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message is about that quotes, changes or deletes another one. */
class RelatedMessagesIT {
  private static final Identity ANA = new Identity("meta", IdentityKind.PHONE, "+525555550101");
  private static final Reference DEFECT = Reference.of("DEF-98765");
  private static final Session SESSION =
      new Session(
          7,
          1,
          Optional.of(new Session.Participant(5, "Ana", Role.TECHNICIAN)),
          "en",
          DialogueState.idle());

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final RememberedUndo undo = new RememberedUndo();
  private final RelatedMessages relatedMessages =
      new RelatedMessages(new RelatedMessageRepository(database.sql()), undo);

  @BeforeEach
  void anAlertWasSent() {
    database.execute(
        """
        INSERT INTO whatsapp_log (id, session_id, from_person, kind, body, correlation)
        OVERRIDING SYSTEM VALUE
        VALUES (1001, 7, false, 'REPLY', '⚠️ MAINT-555 on MACH-002, see MAINT-555', 'alert-1');
        INSERT INTO whatsapp_outbox (id, session_id, channel, state, provider_message_id, expires_at, finished_at)
        VALUES (1001, 7, 'meta', 'SENT', 'wamid.OUT1', now(), now());
        """);
  }

  @Test
  void tellsWhatTheQuotedMessageIsAbout() {
    assertThat(resolved(new Content.Text("done", "wamid.OUT1")))
        .isEqualTo(
            new Content.Text(
                "done",
                "wamid.OUT1",
                List.of(Reference.of("MAINT-555"), Reference.of("MACH-002"))));
    var photo = new Content.Media(MediaKind.IMAGE, "1", "").inReplyTo("wamid.OUT1");
    assertThat(((Content.Media) resolved(photo)).quoted())
        .containsExactly(Reference.of("MAINT-555"), Reference.of("MACH-002"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"done MAINT-553", "the bearing is replaced, it took a while, and it runs again"})
  void aTextThatSaysItselfWhatItIsAboutIsNotAsked(String text) {
    assertThat(resolved(new Content.Text(text, "wamid.OUT1")))
        .isEqualTo(new Content.Text(text, "wamid.OUT1"));
  }

  @Test
  void aMessageOfAnotherConversationTellsNothing() {
    database.execute("UPDATE whatsapp_outbox SET session_id = 8");
    database.execute("UPDATE whatsapp_log SET session_id = 8");
    assertThat(resolved(new Content.Text("done", "wamid.OUT1")))
        .isEqualTo(new Content.Text("done", "wamid.OUT1"));
    assertThat(resolved(new Content.Text("done", "wamid.OTHER")))
        .isEqualTo(new Content.Text("done", "wamid.OTHER"));
  }

  @Test
  void tellsWhatAChangedOrDeletedMessageRecorded() {
    recorded("wamid.IN1", DEFECT);
    undo.previews.put(DEFECT, UndoPreview.NEXT);

    assertThat(resolved(new Content.Edit("wamid.IN1", "defect 12345")))
        .isEqualTo(
            new Content.Edit("wamid.IN1", "defect 12345", Optional.of(new Recorded(DEFECT, true))));
    assertThat(resolved(new Content.Revoke("wamid.IN1")))
        .isEqualTo(new Content.Revoke("wamid.IN1", Optional.of(new Recorded(DEFECT, true))));

    undo.previews.put(DEFECT, UndoPreview.STAYS);
    assertThat(resolved(new Content.Revoke("wamid.IN1")))
        .isEqualTo(new Content.Revoke("wamid.IN1", Optional.of(new Recorded(DEFECT, false))));
  }

  @Test
  void whatWasWithdrawnOrNeverRecordedCountsAsNothing() {
    recorded("wamid.IN1", DEFECT);
    undo.previews.put(DEFECT, UndoPreview.WITHDRAWN);
    for (String id : List.of("wamid.IN1", "wamid.IN2", "")) {
      assertThat(resolved(new Content.Revoke(id))).isEqualTo(new Content.Revoke(id));
    }
  }

  private void recorded(String id, Reference record) {
    database.execute(
        "INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation, recorded)"
            + " VALUES (7, true, 'TEXT', 'defect', '"
            + CorrelationId.of("meta", id)
            + "', '"
            + record
            + "')");
  }

  private Content resolved(Content content) {
    return relatedMessages.resolve(
        content, new InboundMessage(ANA, "wamid.IN9", content, ""), SESSION);
  }
}
