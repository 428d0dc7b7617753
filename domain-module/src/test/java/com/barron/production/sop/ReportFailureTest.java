package com.barron.production.sop;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReportFailureTest {
  private static ReportFailure report(String sop, String order, String what) {
    return new ReportFailure(
        Reference.of(sop), OptionalInt.empty(), 1, Reference.of(order), what, new PersonId(1));
  }

  @Test
  void hasToSayWhatWasSeen() {
    assertThatIllegalArgumentException().isThrownBy(() -> report("SOP-1", "ORD-1", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report("SOP-1", "ORD-1", "x".repeat(ReportFailure.LONGEST + 1)));
  }

  @Test
  void isAboutAProcedureAndAnOrder() {
    assertThatThrownBy(() -> report("ORD-1", "ORD-1", "x")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> report("SOP-1", "SOP-1", "x")).isInstanceOf(RuntimeException.class);
  }
}
