package com.barron.whatsapp.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.conversation.ConversationInvariants;
import com.barron.whatsapp.journal.JournalInvariants;
import com.barron.whatsapp.outbox.OutboxInvariants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables refused until their constraints cost more than the statements. */
class InvariantCheckIT {
  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final InvariantCheck check =
      new InvariantCheck(
          List.of(
              new OutboxInvariants(database.sql()),
              new ConversationInvariants(database.sql()),
              new JournalInvariants(database.sql())));

  @Test
  void findsNothingInRowsAsTheyAreWritten() {
    rows();
    assertThat(check.violations()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE whatsapp_outbox SET state = 'LOST'",
        "UPDATE whatsapp_outbox SET attempts = -1",
        "UPDATE whatsapp_outbox SET state = 'SENT', finished_at = now()",
        "UPDATE whatsapp_outbox SET provider_message_id = repeat('x', 129), state = 'SENT', finished_at = now()",
        "UPDATE whatsapp_outbox SET delivery = 'EATEN'",
        "UPDATE whatsapp_outbox SET error_code = repeat('x', 65)",
        "UPDATE whatsapp_outbox SET finished_at = now()",
        "UPDATE whatsapp_outbox SET state = 'SENDING'",
        "UPDATE whatsapp_outbox SET state = 'UNKNOWN'",
        "UPDATE whatsapp_outbox SET state = 'DEAD', finished_at = now()",
        "UPDATE whatsapp_session SET channel = ''",
        "UPDATE whatsapp_session SET identity_kind = 'NAME'",
        "UPDATE whatsapp_session SET identity_value = ''",
        "UPDATE whatsapp_session SET language = 'x'",
        "UPDATE whatsapp_session SET state = repeat('x', 65537)",
        "UPDATE whatsapp_session SET rate = repeat('x', 513)",
        "UPDATE whatsapp_session SET bsuid = ''",
        "UPDATE whatsapp_session SET person_id = 1",
        "INSERT INTO whatsapp_inbox (channel, provider_message_id) VALUES ('fake', '')",
        "UPDATE whatsapp_log SET kind = ''",
        "UPDATE whatsapp_log SET body = repeat('x', 8193)",
        "UPDATE whatsapp_log SET payload = repeat('x', 32769)",
        "UPDATE whatsapp_log SET correlation = repeat('x', 65)",
        "UPDATE whatsapp_log SET recorded = 'DEF-98765'",
      })
  void findsWhatNoStatementMayLeaveBehind(String statement) {
    rows();
    database.execute(statement);
    assertThat(check.violations()).isOne();
  }

  @Test
  void doesNotFailWithoutItsDatabase() {
    InvariantRule gone =
        new InvariantRule("gone", "SELECT count(*) FROM gone_violations", database.sql()) {};
    assertThat(new InvariantCheck(List.of(gone)).violations()).isEqualTo(-1);
  }

  private void rows() {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value) VALUES ('fake', 'PHONE', '+12025550123');
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation) VALUES (1, false, 'REPLY', 'm', 'c');
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at) VALUES (1, 1, 'fake', now() + interval '1 hour');
        """);
  }
}
