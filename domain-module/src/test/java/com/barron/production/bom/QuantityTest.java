package com.barron.production.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "4, 4, 0, 4",
    "0.25, 0.25, 2, 1",
    "0.250, 0.25, 2, 1",
    "2.0, 2, 0, 2",
    "1E+3, 1000, 0, 1000",
    "99999, 99999, 0, 99999"
  })
  void isTheNumberHoweverItIsWritten(String written, String plain, int decimals, int whole) {
    Quantity quantity = Quantity.of(written);
    assertThat(quantity).hasToString(plain).isEqualTo(Quantity.of(plain));
    assertThat(quantity.decimals()).isEqualTo(decimals);
    assertThat(quantity.whole()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.001", "100000", "99999.001", "0.0001"})
  void hasBounds(String written) {
    assertThatThrownBy(() -> Quantity.of(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isStoredExactlyUnlessTheVersionBeforeWroteIt() {
    assertThat(Quantity.stored(1, new BigDecimal("0.250"))).isEqualTo(Quantity.of("0.25"));
    assertThat(Quantity.stored(4, new BigDecimal("0.000"))).isEqualTo(Quantity.of(4));
  }
}
