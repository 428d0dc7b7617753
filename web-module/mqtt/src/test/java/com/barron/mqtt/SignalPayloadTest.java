package com.barron.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.maintenance.signals.MachineState;
import com.barron.production.maintenance.signals.Signal;
import com.barron.production.reference.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPayloadTest {
  @Test
  void readsWhatTheApiTakes() {
    String json =
        "{\"eventId\":\"e-1\",\"state\":\"fault\",\"occurredAt\":\"2026-03-02T10:00:00+02:00\","
            + "\"code\":\"E-101\",\"description\":\"Oil pressure low\"}";

    assertThat(SignalPayload.parse(json.getBytes(StandardCharsets.UTF_8)))
        .contains(
            new Signal(
                "e-1",
                MachineState.FAULT,
                Instant.parse("2026-03-02T08:00:00Z"),
                Optional.of("E-101"),
                Optional.of("Oil pressure low")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"eventId\":\"e\",\"state\":\"fault\"}",
        "{\"eventId\":\"e\",\"state\":\"FAULT\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}",
        "{\"eventId\":\"e\",\"state\":\"broken\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}",
        "{\"eventId\":\"e\",\"state\":\"fault\",\"occurredAt\":\"yesterday\"}",
        "{\"eventId\":\"e\",\"state\":\"fault\",\"occurredAt\":\"2026-03-02T08:00:00\"}",
        "{\"eventId\":1,\"state\":\"fault\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}",
        "{\"eventId\":\"\",\"state\":\"fault\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}",
        "{\"eventId\":\"e\",\"state\":\"fault\",\"occurredAt\":\"2026-03-02T08:00:00Z\",\"more\":1}",
        "{\"eventId\":\"e\\u0000\",\"state\":\"fault\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}",
      })
  void refusesEverythingElse(String payload) {
    assertThat(SignalPayload.parse(payload.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    byte[] deep = "[".repeat(SignalPayload.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
    assertThat(SignalPayload.parse(deep)).isEmpty();
  }

  @Test
  void theTopicNamesTheMachine() {
    TopicFilter filter = TopicFilter.parse("plant/+/state").orElseThrow();
    assertThat(filter.machine("plant/MACH-003/state")).contains(Reference.of("MACH-003"));
    assertThat(filter.machine("plant/mach-003/state")).isEmpty();
    assertThat(filter.machine("plant/ORD-12345/state")).isEmpty();
    assertThat(filter.machine("plant")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "+/+", "a/#", "a/b+/c", "a//+", "a/+/\u0000"})
  void aFilterHasOneOpenLevel(String filter) {
    assertThat(TopicFilter.parse(filter)).isEmpty();
  }
}
