package com.barron.load.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineCpuTest {
  @Test
  void readsTheFieldsBehindAStrangeName() {
    assertThat(CpuTime.fields("71 (postgres: a) b) S 42 71 71 0")).startsWith("S", "42");
  }

  @Test
  void countsAllButIdleAndWaitingAsBusy() {
    MachineCpu machine = MachineCpu.of("cpu  10 1 5 700 30 2 3 4 0 0\ncpu0 1 2 3 4\n");

    assertThat(machine).isEqualTo(new MachineCpu(21 * 10_000, 4 * 10_000));
  }
}
