package com.barron.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  private static final long MILLISECOND = 1_000_000;

  private final Percentiles hundred =
      Percentiles.of(LongStream.rangeClosed(1, 100).map(n -> (101 - n) * MILLISECOND));

  @Test
  void areTheSmallestValuesThatSoManyDoNotExceed() {
    assertThat(hundred.millis(50)).isEqualTo(50);
    assertThat(hundred.millis(95)).isEqualTo(95);
    assertThat(hundred.millis(99)).isEqualTo(99);
    assertThat(hundred.millis(100)).isEqualTo(100);
  }

  @Test
  void roundUpToAValueThatWasMeasured() {
    Percentiles three = Percentiles.of(LongStream.of(1, 2, 3).map(n -> n * MILLISECOND));

    assertThat(three.millis(50)).isEqualTo(2);
    assertThat(three.millis(99)).isEqualTo(3);
    assertThat(three.millis(1)).isEqualTo(1);
  }

  @Test
  void areZeroWithoutAValue() {
    assertThat(Percentiles.of(LongStream.empty()).millis(99)).isZero();
  }

  @Test
  void countWhatIsAboveALimit() {
    assertThat(hundred.above(98)).isEqualTo(2);
    assertThat(hundred.above(100)).isZero();
  }
}
