package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {
  /** Where the system begins to give ports to connections. */
  private static final int EPHEMERAL = 32_768;

  @Test
  void givesEachPortOnceAndNoneThatAConnectionMayGet() {
    List<Integer> ports = Stream.generate(Ports::free).limit(50).toList();

    assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port < EPHEMERAL);
  }
}
