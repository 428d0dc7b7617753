package com.barron.load.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.load.comparison.PersonEvidence.Owed;
import com.barron.load.comparison.PersonEvidence.Said;
import com.barron.load.comparison.PersonEvidence.TakenReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three messages that are in order, and each kind of manipulated evidence. */
class LoadComparisonTest {
  private final List<Said> said = new ArrayList<>();
  private final List<TakenReply> taken = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final List<Owed> owed = new ArrayList<>();
  private final LoadComparison comparison = new LoadComparison();

  LoadComparisonTest() {
    for (long id = 1; id <= 3; id++) {
      said.add(new Said("c" + id, true, "hi", ""));
      taken.add(new TakenReply(id, "SM" + id));
      heard.add("c" + id);
      owed.add(new Owed(id, "SENT", "SM" + id));
    }
  }

  @Test
  void findsNothingWhereAllIsInOrder() {
    compare();

    assertThat(comparison.isClean()).isTrue();
    assertThat(comparison.complaints()).isEmpty();
  }

  @Test
  void missesAMessageInTheJournal() {
    heard.remove("c2");

    finds("lost 1, doubled 0, out of order 0");
  }

  @Test
  void missesNothingThatWasNotAcknowledged() {
    said.add(new Said("c4", false, "hi", ""));

    finds("lost 0, doubled 0, out of order 0");
  }

  @Test
  void missesAReplyThatIsStillOwed() {
    taken.remove(2);
    owed.set(2, new Owed(3, "PENDING", ""));

    assertThat(compare()).startsWith("lost 2, doubled 0");
    assertThat(comparison.isClean()).isFalse();
  }

  @Test
  void missesAReplyThatCountsAsSent() {
    owed.set(1, new Owed(2, "SENT", "SM9"));

    finds("lost 1, doubled 0, out of order 0");
  }

  @Test
  void seesAMessageThatWasTakenInTwice() {
    heard.add("c3");

    finds("lost 0, doubled 1, out of order 0");
  }

  @Test
  void seesAReplyThatWasSentTwice() {
    taken.add(new TakenReply(3, "SM4"));

    finds("lost 0, doubled 1, out of order 0");
  }

  @Test
  void seesAReplyThatNobodyOwed() {
    owed.remove(2);

    finds("lost 0, doubled 1, out of order 0");
  }

  @Test
  void seesMessagesThatWereHeardInAnotherOrder() {
    Collections.swap(heard, 0, 1);

    finds("lost 0, doubled 0, out of order 1");
  }

  @Test
  void seesRepliesThatWereSentInAnotherOrder() {
    Collections.swap(taken, 1, 2);

    finds("lost 0, doubled 0, out of order 1");
  }

  @Test
  void seesAReplyToAnotherMessage() {
    said.set(1, new Said("c2", true, "hi", "❌ Order not found"));

    finds("lost 0, doubled 0, out of order 0, unexpected replies 1");
    assertThat(comparison.complaints()).containsExactly("“hi” was answered “❌ Order not found”");
  }

  @Test
  void countsEffectsThatAreMissingOrThereTwice() {
    comparison.addEffects(
        "a defect", Set.of("ORD-1", "ORD-2", "ORD-3"), Map.of("ORD-1", 2L, "ORD-2", 1L));

    finds("lost 1, doubled 1, out of order 0");
  }

  private void finds(String counts) {
    assertThat(compare()).startsWith(counts);
  }

  private String compare() {
    comparison.add(new PersonEvidence(said, taken, heard, owed));
    return comparison.toString();
  }
}
