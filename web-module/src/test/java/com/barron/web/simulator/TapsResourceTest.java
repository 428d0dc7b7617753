package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.web.FakeRequest;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapsResourceTest {
  private static final String ID = "0b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d";
  private static final String STRANGER = "+12025550120";

  private final List<InboundMessage> received = new ArrayList<>();
  private final TapsResource resource =
      new TapsResource(
          List::of,
          message -> {
            received.add(message);
            return Receipt.STORED;
          });

  @Test
  void takesATapInAsAChannelWould() {
    var answer = resource.tap(post(STRANGER, "\"LOW#17\"", "41"));

    assertThat(answer.receipt()).isEqualTo(Receipt.STORED);
    assertThat(received)
        .containsExactly(
            new InboundMessage(
                new Identity(SimulatorPhones.CHANNEL, IdentityKind.PHONE, STRANGER),
                ID,
                new Content.Tap("LOW", OptionalInt.of(17), "SIM41"),
                "Guest 0120"));
  }

  @Test
  void knowsNoRealNumbers() {
    assertThatThrownBy(() -> resource.tap(post("+12025559999", "\"LOW#17\"", "41")))
        .isInstanceOf(NotFoundException.class);
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \"", "1", "null", "[]"})
  void refusesWhatIsNoChoice(String choice) {
    assertThatThrownBy(() -> resource.tap(post(STRANGER, choice, "41")))
        .isInstanceOf(BadRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"41\"", "true", "{}"})
  void refusesWhatIsNoEntry(String of) {
    assertThatThrownBy(() -> resource.tap(post(STRANGER, "\"LOW\"", of)))
        .isInstanceOf(BadRequestException.class);
  }

  private static HttpServletRequest post(String phone, String choice, String of) {
    var json =
        "{\"phone\":\""
            + phone
            + "\",\"id\":\""
            + ID
            + "\",\"choice\":"
            + choice
            + ",\"of\":"
            + of
            + "}";
    return FakeRequest.post("/api/simulator/taps")
        .body(json.getBytes(StandardCharsets.UTF_8))
        .asItComes();
  }
}
