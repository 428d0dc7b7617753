package com.barron.production.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How all {@link Attachments} are counted: the real ones on a database, and those of tests. */
public abstract class AttachmentsContract {
  /** Counts, in a transaction of its own if there is any. */
  protected abstract Match<FileCount> count(Reference subject);

  /** The record gets so many files more. */
  protected abstract void attach(Reference subject, int files);

  /** Somebody withdraws the record. */
  protected abstract void withdraw(Reference subject);

  @Test
  void countsTheFilesOfARecord() {
    Reference ticket = Reference.of("MAINT-555");
    assertThat(count(ticket)).isEqualTo(new Match.Found<>(new FileCount(0, false)));
    attach(ticket, 3);
    assertThat(count(ticket)).isEqualTo(new Match.Found<>(new FileCount(3, false)));
  }

  @Test
  void tellsThatARecordWasWithdrawn() {
    Reference failure = Reference.of("SOPF-199");
    assertThat(count(failure).found().orElseThrow().isWithdrawn()).isFalse();
    withdraw(failure);
    assertThat(count(failure).found().orElseThrow().isWithdrawn()).isTrue();
  }

  @Test
  void offersRecordsOneTypingErrorAway() {
    assertThat(count(Reference.of("SOPF-919")))
        .isEqualTo(new Match.Missing<>(List.of(Reference.of("SOPF-199"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORD-12345", "MACH-001", "BCR-301"})
  void mostKindsHaveNoFiles(String subject) {
    assertThatThrownBy(() -> count(Reference.of(subject)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
