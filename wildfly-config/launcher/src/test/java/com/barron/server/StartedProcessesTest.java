package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedProcessesTest {

  private final List<String> ended = new ArrayList<>();
  private final StartedProcesses startedProcesses = new StartedProcesses();

  @Test
  void endsTheLastOneFirst() {
    startedProcesses.start(() -> () -> ended.add("database"));
    startedProcesses.start(() -> () -> ended.add("server"));

    startedProcesses.end();

    assertThat(ended).containsExactly("server", "database");
  }

  @Test
  void startsNothingAfterTheEnd() {
    startedProcesses.end();

    assertThatThrownBy(() -> startedProcesses.start(() -> () -> ended.add("server")))
        .isInstanceOf(StartupException.class);
    assertThat(ended).isEmpty();
  }

  @Test
  void endsEachOnce() {
    startedProcesses.start(() -> () -> ended.add("server"));

    startedProcesses.end();
    startedProcesses.end();

    assertThat(ended).containsExactly("server");
  }
}
