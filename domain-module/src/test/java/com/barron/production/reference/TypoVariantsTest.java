package com.barron.production.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypoVariantsTest {
  @Test
  void swappedNeighboursComeFirstAndTheLastPairBeforeTheOthers() {
    assertThat(slips("ORD-12345")).startsWith("ORD-12354", "ORD-12435", "ORD-13245", "ORD-21345");
  }

  @Test
  void knowsAWrongDigitOneTooManyAndOneLeftOut() {
    assertThat(slips("ORD-12345")).contains("ORD-12945", "ORD-1234", "ORD-123456", "ORD-912345");
  }

  @Test
  void aWrongDigitIsLikelierThanOneTooManyAndThatThanOneLeftOut() {
    List<String> slips = slips("ORD-12345");
    assertThat(slips.indexOf("ORD-12346")).isLessThan(slips.indexOf("ORD-1234"));
    assertThat(slips.indexOf("ORD-1234")).isLessThan(slips.indexOf("ORD-123455"));
  }

  @Test
  void knowsForgottenLeadingZeros() {
    assertThat(slips("MACH-1")).contains("MACH-01", "MACH-001", "MACH-0001");
    assertThat(slips("MACH-0001")).contains("MACH-1", "MACH-001");
  }

  @Test
  void neverOffersWhatWasTypedNorTheSameTwice() {
    assertThat(slips("ORD-11111")).doesNotContain("ORD-11111").doesNotHaveDuplicates();
    assertThat(slips("ORD-0")).doesNotContain("ORD-0").doesNotHaveDuplicates();
  }

  @Test
  void staysWithinNineDigits() {
    assertThat(slips("ORD-123456789")).allMatch(slip -> slip.length() <= "ORD-123456789".length());
  }

  private static List<String> slips(String typed) {
    return TypoVariants.from(Reference.of(typed));
  }
}
