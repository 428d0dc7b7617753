package com.barron.inside;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.rig.ArquillianServerExtension;
import com.barron.rig.ConcurrentRuns;
import com.barron.rig.TestEar;
import com.barron.rig.TestQueue;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import com.barron.whatsapp.journal.Journal;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The conversation transaction in the server, with its real cache and its real database. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith({ArquillianServerExtension.class, ArquillianExtension.class})
class ConversationIT {
  @Deployment
  static EnterpriseArchive product() {
    return TestEar.with(ConversationIT.class);
  }

  @Resource(lookup = "java:jboss/datasources/BarronDS")
  private DataSource database;

  @Resource(lookup = "java:jboss/infinispan/cache/barron/conversations")
  private ConcurrentMap<String, String> cache;

  @Inject private MessageIntake intake;
  @Inject private Journal journal;

  @Test
  void aMessageThatComesAgainChangesNothing() {
    Identity ana = phone("+13035550101");
    InboundMessage message = message(ana, "again", "report MACH-001 new bearing noise low");

    assertThat(intake.receive(message)).isEqualTo(Receipt.STORED);
    assertThat(intake.receive(message)).isEqualTo(Receipt.DUPLICATE);

    assertThat(ticketsOf(ana)).isOne();
    assertThat(repliesTo(ana)).hasSize(1);
  }

  @Test
  void aMessageThatComesTenTimesAtOnceHasOneEffect() throws Exception {
    Identity ana = phone("+13035550102");
    InboundMessage message = message(ana, "at-once", "report MACH-001 new bearing noise low");

    List<Receipt> receipts = ConcurrentRuns.times(10, () -> intake.receive(message));

    assertThat(receipts).containsOnlyOnce(Receipt.STORED);
    assertThat(ticketsOf(ana)).isOne();
    assertThat(repliesTo(ana)).hasSize(1);
  }

  @Test
  void theSessionIsCachedAsTextWithTheVersionOfItsRow() {
    Identity ana = phone("+13035550103");
    say(ana, "one", "1");
    say(ana, "two", "ORD-12346");

    long version = rows().count("SELECT version FROM whatsapp_session" + OF, ana.value());
    assertThat(cache.get(key(ana))).contains("\"version\":" + version).contains("ORD-12346");
  }

  @Test
  void aStaleCacheEntryIsNotBelieved() {
    Identity ana = phone("+13035550104");
    say(ana, "one", "1");
    String stale = cache.get(key(ana));
    say(ana, "two", "ORD-12346");
    assertThat(last(ana)).contains("Defect Type: ?");

    cache.put(key(ana), stale);
    say(ana, "three", "Cosmetic Flaw");

    assertThat(last(ana)).contains("Severity (Low/Medium/High): ?");
    assertThat(repliesTo(ana)).hasSize(3);
    assertThat(cache.get(key(ana))).isNotEqualTo(stale);
  }

  @Test
  void aLostOrUnreadableCacheEntryCostsNothingButALookUp() {
    Identity ana = phone("+13035550105");
    say(ana, "one", "1");
    cache.remove(key(ana));
    say(ana, "two", "ORD-12346");
    assertThat(last(ana)).contains("Defect Type: ?");

    cache.put(key(ana), "{\"not\": [what, we, wrote");
    say(ana, "three", "Cosmetic Flaw");

    assertThat(last(ana)).contains("Severity (Low/Medium/High): ?");
  }

  @Test
  void whenAFlowFailsThePersonIsToldAndTheAnswersStay() {
    rows().machine("MACH-666");
    rows()
        .run(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'told by a test'; END $$
            """);
    rows()
        .run(
            """
            CREATE TRIGGER refuse BEFORE INSERT ON ticket FOR EACH ROW
            WHEN (new.machine_number = 'MACH-666') EXECUTE FUNCTION refuse()
            """);
    Identity ana = phone("+13035550106");
    say(ana, "one", "MACH-666");
    say(ana, "two", "Bearing Noise");

    say(ana, "three", "High");
    assertThat(last(ana)).doesNotContain("created").containsPattern("E-[0-9a-f]+");
    assertThat(ticketsOf(ana)).isZero();

    rows().run("DROP TRIGGER refuse ON ticket");
    say(ana, "four", "High");
    assertThat(last(ana)).contains("Maintenance ticket created!");
    assertThat(ticketsOf(ana)).isOne();
    assertThat(repliesTo(ana)).hasSize(4);
  }

  private static final String OF = " WHERE identity_value = ?";

  private void say(Identity from, String id, String text) {
    assertThat(intake.receive(message(from, id, text))).isEqualTo(Receipt.STORED);
  }

  private String last(Identity identity) {
    List<String> replies = repliesTo(identity);
    return replies.get(replies.size() - 1);
  }

  private List<String> repliesTo(Identity identity) {
    return journal.since(identity, 0, 200).stream()
        .filter(entry -> !entry.fromPerson())
        .map(Journal.Entry::text)
        .toList();
  }

  private long ticketsOf(Identity identity) {
    return rows()
        .count(
            "SELECT count(*) FROM ticket t JOIN whatsapp_session s ON s.person_id = t.reporter_id"
                + " WHERE s.identity_value = ?",
            identity.value());
  }

  private static InboundMessage message(Identity from, String id, String text) {
    return new InboundMessage(from, from.value() + id, new Content.Text(text), "Ana");
  }

  private static Identity phone(String number) {
    return new Identity("simulator", IdentityKind.PHONE, number);
  }

  private static String key(Identity identity) {
    String name = identity.channel() + ":" + identity.kind() + ":" + identity.value();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Fixtures rows() {
    return new Fixtures(database);
  }
}
