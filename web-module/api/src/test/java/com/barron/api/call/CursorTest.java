package com.barron.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.listing.PageKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void leadsBackToItsKey() {
    var byNumber = new PageKey(Optional.empty(), "ORD-12345");
    var byChange =
        new PageKey(Optional.of(Instant.parse("2026-03-09T12:00:00.123456Z")), "ORD-12345");

    assertThat(Cursor.parse(Cursor.of(byNumber))).contains(byNumber);
    assertThat(Cursor.parse(Cursor.of(byChange))).contains(byChange);
    assertThat(Cursor.of(byChange)).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!", "fE9SRA", "eHxPUkQtMQ", "T1JELTE"})
  void anythingElseIsNone(String cursor) {
    assertThat(Cursor.parse(cursor)).isEmpty();
  }
}
