package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.faults.Evidence.AcceptedMessage;
import com.barron.faults.Evidence.ConversationLine;
import com.barron.faults.Evidence.Owed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A checker that cannot fail proves nothing: valid evidence passes, and each kind of manipulated
 * evidence fails.
 */
class ConsistencyCheckerTest {
  private static final String ANA = "+12025550123";

  private final List<DeliveredMessage> said = new ArrayList<>();
  private final Set<String> unanswered = new HashSet<>();
  private final Set<String> inbox = new HashSet<>();
  private final List<ConversationLine> journal = new ArrayList<>();
  private final List<Owed> owed = new ArrayList<>();
  private final List<AcceptedMessage> taken = new ArrayList<>();
  private final Map<String, Integer> tickets = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  ConsistencyCheckerTest() {
    exchange("SM1", 1);
    exchange("SM2", 3);
    exchange("SM3", 5);
    tickets.put(ANA, 3);
  }

  @Test
  void findsNothingWhereAllIsInOrder() {
    VerificationResult found = check();

    assertThat(found.isClean()).isTrue();
    assertThat(found.messages()).isEqualTo(3);
    assertThat(found.refused()).isZero();
    assertThat(found.worst().toMillis()).isEqualTo(5);
    assertThat(found.complaints()).isEmpty();
  }

  @Test
  void findsRowsThatNoStatementMayLeaveBehind() {
    violations.add("outbox row 2 violates: state");

    assertThat(check().isClean()).isFalse();
    assertThat(check().complaints()).containsExactly("outbox row 2 violates: state");
  }

  @Test
  void missesAMessageInTheInbox() {
    inbox.remove("SM2");

    assertThat(check().lost()).isOne();
  }

  @Test
  void missesAMessageInTheJournal() {
    journal.removeIf(line -> line.id() == 3);

    assertThat(check().lost()).isOne();
  }

  @Test
  void missesAnAnswer() {
    journal.removeIf(line -> line.id() == 4);

    assertThat(check().lost()).isOne();
  }

  @Test
  void missesTheMessageOfSomebodyWhoNeedsNoAnswer() {
    unanswered.add(ANA);
    journal.removeIf(line -> line.id() == 4);
    assertThat(check().lost()).isZero();

    journal.removeIf(line -> line.id() == 3);
    assertThat(check().lost()).isOne();
  }

  @Test
  void missesATicket() {
    tickets.put(ANA, 2);

    assertThat(check().lost()).isOne();
  }

  @Test
  void missesAMessageThatCountsAsSentAndNeverCame() {
    taken.remove(1);

    assertThat(check().lost()).isOne();
  }

  @Test
  void missesAMessageThatWasNeverSent() {
    taken.remove(1);
    owed.set(1, new Owed(4, "PENDING", "", false));

    assertThat(check().lost()).isOne();
  }

  @Test
  void missesAMessageThatIsDead() {
    taken.remove(1);
    owed.set(1, new Owed(4, "DEAD", "", false));

    assertThat(check().lost()).isOne();
  }

  @Test
  void doesNotMissWhatNobodyAcknowledged() {
    said.set(1, said("SM2", 503));
    inbox.remove("SM2");
    journal.removeIf(line -> line.id() == 3 || line.id() == 4);
    owed.remove(1);
    taken.remove(1);
    tickets.put(ANA, 2);

    VerificationResult found = check();

    assertThat(found.isClean()).isTrue();
    assertThat(found.refused()).isOne();
  }

  @Test
  void seesAMessageTakenInTwice() {
    journal.add(new ConversationLine(9, true, ConsistencyChecker.correlation("SM2")));

    assertThat(check().doubled()).isOne();
  }

  @Test
  void seesATicketTooMany() {
    tickets.put(ANA, 4);

    assertThat(check().doubled()).isOne();
  }

  @Test
  void seesAMessageSentTwice() {
    taken.add(new AcceptedMessage("whatsapp:" + ANA, 6, "SMout6again"));

    assertThat(check().doubled()).isOne();
  }

  @Test
  void seesAMessageThatNobodyOwed() {
    taken.add(new AcceptedMessage("whatsapp:" + ANA, 77, "SMout77"));

    assertThat(check().doubled()).isOne();
  }

  @Test
  void seesAnswersThatChangedPlaces() {
    taken.add(taken.remove(0));

    assertThat(check().outOfOrder()).isOne();
  }

  @Test
  void seesMessagesHeardInAnotherOrder() {
    said.add(said.remove(0));

    assertThat(check().outOfOrder()).isOne();
  }

  @Test
  void letsMessagesChangePlacesThatWereSentAtOnce() {
    said.add(said.remove(0));

    assertThat(ConsistencyChecker.check(evidence(false)).outOfOrder()).isZero();
  }

  @Test
  void seesWhatIsStuck() {
    owed.set(1, new Owed(4, "SENT", "SMout4", true));

    assertThat(check().stuck()).isOne();
    assertThat(check().isClean()).isFalse();
  }

  @Test
  void countsCopiesOfOneMessageOnce() {
    said.add(said("SM3", 200));
    said.add(said("SM3", 503));

    VerificationResult found = check();

    assertThat(found.messages()).isEqualTo(3);
    assertThat(found.isClean()).isTrue();
  }

  private VerificationResult check() {
    return ConsistencyChecker.check(evidence(true));
  }

  private Evidence evidence(boolean ordered) {
    return new Evidence(
        said, unanswered, ordered, inbox, journal, owed, taken, tickets, violations);
  }

  private void exchange(String id, long row) {
    said.add(said(id, 200));
    inbox.add(id);
    journal.add(new ConversationLine(row, true, ConsistencyChecker.correlation(id)));
    journal.add(new ConversationLine(row + 1, false, ConsistencyChecker.correlation(id)));
    owed.add(new Owed(row + 1, "SENT", "SMout" + (row + 1), false));
    taken.add(new AcceptedMessage("whatsapp:" + ANA, row + 1, "SMout" + (row + 1)));
  }

  private static DeliveredMessage said(String id, int status) {
    return new DeliveredMessage(
        id, ANA, ConsistencyChecker.TICKET, List.of(new Attempt("a", status, 0, 5_000_000)));
  }
}
