package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.web.FakeRequest;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.journal.Journal.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsResourceTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String STRANGER = "+12025550120";

  private final List<Entry> journal =
      List.of(entry(7, true, "received"), entry(8, false, "sent"), entry(9, false, "failed"));
  private final List<DeliveryReport> reports = new ArrayList<>();
  private final ReceiptsResource resource =
      new ReceiptsResource(
          List::of,
          (identity, after, most) -> journal.stream().filter(e -> e.id() > after).toList(),
          reports::add);

  @Test
  void reportsAsAProviderWould() {
    var states = resource.take(post(STRANGER, "\"READ\"", "[8]"));

    assertThat(reports)
        .containsExactly(
            new DeliveryReport(
                SimulatorPhones.CHANNEL,
                "SIM8",
                OptionalLong.of(8),
                DeliveryStatus.READ,
                Optional.empty()));
    assertThat(states).containsExactly(new ReceiptsResource.StateJson(8, "sent", ""));
  }

  @Test
  void reportsOfThePhonesOwnMessagesAlone() {
    resource.take(post(STRANGER, "\"DELIVERED\"", "[7,8,9,10]"));

    assertThat(reports)
        .as("not the person's own, not one that failed, not another phone's")
        .extracting(DeliveryReport::providerMessageId)
        .containsExactly("SIM8");
  }

  @Test
  void knowsNoRealNumbers() {
    assertThatThrownBy(() -> resource.take(post("+12025559999", "\"READ\"", "[8]")))
        .isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"FAILED\"", "\"SENT\"", "\"\"", "1", "null"})
  void refusesWhatNoPhoneTells(String status) {
    assertThatThrownBy(() -> resource.take(post(STRANGER, status, "[8]")))
        .isInstanceOf(BadRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[0]", "[\"8\"]", "null", "8"})
  void refusesWhatAreNoMessages(String entries) {
    assertThatThrownBy(() -> resource.take(post(STRANGER, "\"READ\"", entries)))
        .isInstanceOf(BadRequestException.class);
  }

  private static Entry entry(long id, boolean fromPerson, String status) {
    return new Entry(id, fromPerson, "TEXT", Reply.of("text"), NOON, status, "", "0123456789");
  }

  private static HttpServletRequest post(String phone, String status, String entries) {
    var json =
        "{\"phone\":\"" + phone + "\",\"status\":" + status + ",\"entries\":" + entries + "}";
    return FakeRequest.post("/api/simulator/receipts")
        .body(json.getBytes(StandardCharsets.UTF_8))
        .asItComes();
  }
}
