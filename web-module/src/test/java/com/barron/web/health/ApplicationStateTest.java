package com.barron.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApplicationStateTest {
  private final ApplicationState state = new ApplicationState();

  @Test
  void servesWhenAllArchivesHaveStartedAndUntilOneStops() {
    assertThat(state.isServing()).isFalse();
    ApplicationState.ARCHIVES.stream()
        .filter(archive -> !archive.equals("api"))
        .forEach(state::started);
    assertThat(state.isServing()).isFalse();
    state.started("api");
    assertThat(state.isServing()).isTrue();
    state.stopping("console");
    assertThat(state.isServing()).isFalse();
  }

  @Test
  void knowsEveryArchiveByName() {
    assertThatThrownBy(() -> state.started("appi")).isInstanceOf(IllegalArgumentException.class);
  }
}
