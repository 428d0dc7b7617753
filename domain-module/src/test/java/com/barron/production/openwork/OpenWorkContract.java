package com.barron.production.openwork;

import static com.barron.production.demo.DemoSetting.MANAGER;
import static com.barron.production.demo.DemoSetting.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How all {@link OpenWork} is told: the real one on a database, and that of tests. */
public abstract class OpenWorkContract {
  private static final int ALL = 100;

  /** Works on it, in a transaction of its own if it has any. */
  protected abstract OpenItems list(WorkList workList, PersonId reader, int most);

  /** Somebody records a defect of wrong dimensions on ORD-12345, now. */
  protected abstract Reference defect(PersonId by, Severity severity);

  /** Somebody proposes another quantity of SEAL-40 on BOM-2001, now. No clock runs for it. */
  protected abstract Reference change(PersonId by);

  @Test
  void nothingMayBeOpenWhateverOthersHave() {
    defect(SUPERVISOR, Severity.LOW);
    assertThat(of(MANAGER, ALL)).isEqualTo(new OpenItems(List.of(), 0));
  }

  @Test
  void anItemTellsWhatItIsAndWhenItIsDue() {
    Reference defect = defect(SUPERVISOR, Severity.HIGH);
    Reference change = change(SUPERVISOR);
    assertThat(of(SUPERVISOR, ALL).items())
        .contains(
            new OpenItem(
                defect,
                Reference.of("ORD-12345"),
                "Wrong Dimension",
                "OPEN",
                DemoSetting.NOW,
                Optional.empty(),
                Optional.of(DemoSetting.NOW.plus(Duration.ofHours(24))),
                Optional.empty()),
            new OpenItem(
                change,
                Reference.of("BOM-2001"),
                "SEAL-40",
                "SUBMITTED",
                DemoSetting.NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void whatIsDueFirstIsToldFirstThenTheOldest() {
    Reference first = change(SUPERVISOR);
    Reference second = change(SUPERVISOR);
    Reference relaxed = defect(SUPERVISOR, Severity.LOW);
    Reference urgent = defect(SUPERVISOR, Severity.HIGH);
    assertThat(numbers(ALL)).containsSubsequence(urgent, relaxed, first, second);
  }

  @Test
  void whatIsNotToldIsCounted() {
    change(SUPERVISOR);
    defect(SUPERVISOR, Severity.LOW);
    change(SUPERVISOR);
    OpenItems all = of(SUPERVISOR, ALL);
    assertThat(all.total()).isEqualTo(all.items().size());
    assertThat(of(SUPERVISOR, 2)).isEqualTo(new OpenItems(all.items().subList(0, 2), all.total()));
  }

  @Test
  void whatSomebodyRecordedIsToldTheNewestFirstWithoutADeadline() {
    Reference defect = defect(SUPERVISOR, Severity.LOW);
    Reference change = change(SUPERVISOR);
    OpenItems recent = list(WorkList.RECENT, SUPERVISOR, ALL);
    assertThat(recent.items()).extracting(OpenItem::number).contains(defect, change);
    assertThat(recent.items()).extracting(OpenItem::due).containsOnly(Optional.empty());
    assertThat(list(WorkList.RECENT, MANAGER, ALL).total()).isZero();
  }

  private OpenItems of(PersonId person, int most) {
    return list(WorkList.MINE, person, most);
  }

  private List<Reference> numbers(int most) {
    return of(SUPERVISOR, most).items().stream().map(OpenItem::number).toList();
  }
}
