package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

  private final List<String> ended = new ArrayList<>();
  private final Running running = new Running();

  @Test
  void endsTheLastOneFirst() {
    running.start(() -> () -> ended.add("database"));
    running.start(() -> () -> ended.add("server"));

    running.end();

    assertThat(ended).containsExactly("server", "database");
  }

  @Test
  void startsNothingAfterTheEnd() {
    running.end();

    assertThatThrownBy(() -> running.start(() -> () -> ended.add("server")))
        .isInstanceOf(CannotStart.class);
    assertThat(ended).isEmpty();
  }

  @Test
  void endsEachOnce() {
    running.start(() -> () -> ended.add("server"));

    running.end();
    running.end();

    assertThat(ended).containsExactly("server");
  }
}
